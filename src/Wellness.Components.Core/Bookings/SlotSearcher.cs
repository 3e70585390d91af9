using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Searches a practice's free slots: between dates, the next one, the nearest ones.</summary>
internal sealed class SlotSearcher(Practice practice, IBookingStore store, OfferedTimes offered)
{
    /// <summary>How far "the next free slot" looks where the practice books without a limit.</summary>
    private const int FurthestDays = 731;

    private const int StrideDays = 28;

    /// <summary>The first date that can be searched and waited for: its week lies within the years that are known.</summary>
    public static readonly LocalDate First = new(1970, 1, 4);

    /// <summary>The last one.</summary>
    public static readonly LocalDate Last = new(2200, 12, 27);

    /// <summary>How many days around an instant are searched, one width after the other until there are enough slots.</summary>
    private static readonly int[] Widths = [2, 10, 60];


    public async Task<IReadOnlyList<AppointmentSlot>> BetweenAsync(
        SessionChoice choice, LocalDate from, LocalDate to, Instant now, Asker asker, CancellationToken cancellationToken)
    {
        // The bounds of a query are checked before the store is asked for a span of any length.
        _ = choice.Query(from, to, now);
        CheckSpan(from, to);
        var (start, end) = offered.Reach(choice, LocalDate.Max(from, First), LocalDate.Min(to, Last));
        var taken = await store.OccupiedAsync(asker.Search(choice, start, end, now), cancellationToken);
        return offered.Find(choice, from, to, now, taken);
    }

    public async Task<AppointmentSlot?> NextAsync(
        SessionChoice choice, LocalDate from, Instant now, Asker asker, CancellationToken cancellationToken)
    {
        var today = Today(now);
        from = LocalDate.Max(from, today);
        var last = LocalDate.Min(today.PlusDays(practice.SlotPolicy.WindowDays ?? FurthestDays), Last);
        var stride = Math.Min(StrideDays, practice.SlotPolicy.MaximumSpanDays);
        for (; from <= last; from = from.PlusDays(stride))
        {
            var to = LocalDate.Min(from.PlusDays(stride - 1), last);
            if (await BetweenAsync(choice, from, to, now, asker, cancellationToken) is [var first, ..])
            {
                return first;
            }
        }

        return null;
    }

    public async Task<IReadOnlyList<AppointmentSlot>> NearestAsync(
        SessionChoice choice, Instant to, int count, Instant now, Asker asker, CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            return [];
        }

        var today = Today(now);
        var end = LocalDate.Min(today.PlusDays(practice.SlotPolicy.WindowDays ?? FurthestDays), Last);
        var date = LocalDate.Min(LocalDate.Max(to.InZone(practice.TimeZone).Date, today), end);
        IReadOnlyList<AppointmentSlot> nearest = [];
        foreach (var width in Widths)
        {
            var reach = Math.Min(width, (practice.SlotPolicy.MaximumSpanDays - 1) / 2);
            var found = await BetweenAsync(
                choice, LocalDate.Max(date.PlusDays(-reach), today), LocalDate.Min(date.PlusDays(reach), end), now, asker, cancellationToken);
            nearest = [.. found.Where(slot => slot.Start != to).OrderBy(slot => Distance(slot.Start, to)).Take(count).OrderBy(slot => slot.Start)];
            if (nearest.Count == count)
            {
                break;
            }
        }

        return nearest;
    }

    private LocalDate Today(Instant now) => LocalDate.Max(now.InZone(practice.TimeZone).Date, First);

    private void CheckSpan(LocalDate from, LocalDate to)
    {
        var days = Period.DaysBetween(from, to) + 1;
        if (days > practice.SlotPolicy.MaximumSpanDays)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, $"From {from:R} on, at most {practice.SlotPolicy.MaximumSpanDays} days can be searched at once.");
        }
    }

    private static Duration Distance(Instant a, Instant b) => a > b ? a - b : b - a;
}
