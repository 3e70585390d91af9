using NodaTime;
using NodaTime.Calendars;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>The rules of availability for one practice, fed with what is taken: searches and claims both ask here.</summary>
internal sealed class OfferedTimes
{
    /// <summary>How far around its dates a search needs to know what is taken: a session with its buffers reaches 40 hours.</summary>
    private const int ReachDays = 2;

    private readonly Practice _practice;
    private readonly Dictionary<string, AvailabilitySchedule> _schedules;

    public OfferedTimes(Practice practice)
    {
        _practice = practice;
        _schedules = practice.Practitioners.ToDictionary(
            practitioner => practitioner.Slug, practitioner => AvailabilitySchedule.For(practice, practitioner), StringComparer.Ordinal);
    }

    private SlotPolicy Policy => _practice.SlotPolicy;

    private bool HasCaps => Policy.DailyCap is not null || Policy.WeeklyCap is not null;

    /// <summary>The span whose taken times decide about starts on some dates.</summary>
    public (Instant From, Instant To) Reach(LocalDate from, LocalDate to)
    {
        if (HasCaps)
        {
            from = from.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
            to = to.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday));
        }

        return (
            _practice.TimeZone.AtStartOfDay(from.PlusDays(-ReachDays)).ToInstant(),
            _practice.TimeZone.AtStartOfDay(to.PlusDays(ReachDays + 1)).ToInstant());
    }

    /// <summary>The ISO week in which claims must take turns for the caps; null where there are none.</summary>
    public string? GuardedWeek(LocalDate date) => HasCaps
        ? string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{WeekYearRules.Iso.GetWeekYear(date):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(date):00}")
        : null;

    /// <summary>Everybody's free starts between two dates, joined into slots in the practice's order.</summary>
    public IReadOnlyList<AppointmentSlot> Find(
        SessionChoice choice, LocalDate from, LocalDate to, Instant now, IReadOnlyList<OccupiedTime> taken)
    {
        var query = choice.Query(from, to, now);
        var byStart = new SortedDictionary<Instant, List<string>>();
        foreach (var practitioner in choice.Practitioners)
        {
            var (busy, sessions) = Of(practitioner, taken);
            foreach (var start in SlotFinder.Find(_schedules[practitioner], Policy, query, busy, sessions))
            {
                if (!byStart.TryGetValue(start, out var free))
                {
                    byStart.Add(start, free = []);
                }

                free.Add(practitioner);
            }
        }

        return [.. byStart.Select(entry => new AppointmentSlot(entry.Key, choice.Length.Duration, entry.Value.AsReadOnly()))];
    }

    /// <summary>Who could give a session, each with the rules that decide about a start.</summary>
    public IReadOnlyList<ClaimCandidate> Candidates(SessionChoice choice, Instant start, LocalDate date, Instant now)
    {
        var query = choice.Query(date, date, now);
        return [.. choice.Practitioners.Select(practitioner => new ClaimCandidate(practitioner, taken =>
        {
            var (busy, sessions) = Of(practitioner, taken);
            return SlotFinder.Explain(_schedules[practitioner], Policy, query, start, busy, sessions);
        }))];
    }

    private static (BusyInterval[] Busy, Instant[] Sessions) Of(string practitioner, IReadOnlyList<OccupiedTime> taken)
    {
        var mine = taken.Where(time => time.Practitioner == practitioner).ToArray();
        return ([.. mine.Select(time => time.Interval)], [.. mine.Select(time => time.SessionStart).OfType<Instant>()]);
    }
}
