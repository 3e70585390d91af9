using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>The VEVENTs of one UID: an event, its repetitions, and the times of it that were moved, changed or cancelled.</summary>
internal sealed class EventSeries
{
    /// <summary>How far "this and all following" may move an event.</summary>
    private const int LongestMoveDays = 3_660;

    private readonly ReadBudget _budget;
    private readonly List<EventEntry> _events;
    private readonly List<EventEntry> _replacements;
    private readonly List<EventEntry> _following;
    private readonly List<Instant> _followingFrom;
    private readonly TimeSet _replaced;

    /// <param name="entries">All of the UID; not empty.</param>
    /// <param name="budget">Pays for each time that is looked at.</param>
    public EventSeries(IReadOnlyList<EventEntry> entries, ReadBudget budget)
    {
        _budget = budget;
        _events = Newest(entries.Where(entry => entry.Replaces is null));
        var replacements = entries.Where(entry => entry.Replaces is not null)
            .GroupBy(entry => (entry.Replaces!.Value.ToInstant(), entry.ReplacesFollowing)).SelectMany(Newest).ToList();

        // A calendar that holds only an invitation to one time of an event has no event to change.
        _following = _events.Count == 0 ? [] :
            [.. replacements.Where(entry => entry.ReplacesFollowing).OrderBy(entry => entry.Replaces!.Value.ToInstant())];
        _followingFrom = [.. _following.Select(entry => entry.Replaces!.Value.ToInstant())];
        _replacements = replacements.FindAll(entry => _events.Count == 0 || !entry.ReplacesFollowing);
        _replaced = new TimeSet(_replacements.Select(entry => entry.Replaces!.Value));
    }

    /// <exception cref="RefusedCalendarException">It takes place too often, or moves too far.</exception>
    public void AddTo(ImportedTimes times)
    {
        foreach (var entry in _events.Where(entry => entry.IsBusy || _following.Count > 0))
        {
            AddRepeating(entry, times);
        }

        foreach (var entry in _replacements.Where(entry => entry.IsBusy && entry.Start.ToInstant() < times.To))
        {
            _budget.Spend();
            times.Add(entry.Start.ToInstant(), entry.Length.EndOf(entry.Start));
        }
    }

    private void AddRepeating(EventEntry entry, ImportedTimes times)
    {
        _budget.Spend(_following.Count);
        var moved = _following.Select(change => Math.Abs(MoveOf(entry, change).Days)).DefaultIfEmpty().Max() + 2;
        var longest = _following.Select(change => change.Length)
            .Concat(entry.AddedTimes.Select(added => added.Length ?? default)).Append(entry.Length).Max(length => length.DaysAtMost);
        var last = times.To.InUtc().LocalDateTime.PlusDays(moved);
        var first = times.From.InUtc().LocalDateTime.PlusDays(-(moved + Math.Min(longest, DaysSinceEarliest(times.From))));
        var excluded = new TimeSet(entry.ExcludedTimes.Concat(Expand(entry, entry.ExcludedRules, first, last)));
        var seen = new HashSet<Instant>();
        _budget.BeginEvent();
        foreach (var (start, length) in Starts(entry, first, last))
        {
            if (start.Local > last)
            {
                continue;
            }

            _budget.SpendInstance(entry.Line);
            if (seen.Add(start.ToInstant()) && !excluded.Contains(start) && !_replaced.Contains(start))
            {
                Add(entry, start, length, times);
            }
        }
    }

    private IEnumerable<(CalendarTime Start, EventLength? Length)> Starts(EventEntry entry, LocalDateTime first, LocalDateTime last) =>
        Expand(entry, entry.Rules, first, last).Select(start => (start, (EventLength?)null)).Prepend((entry.Start, null)).Concat(entry.AddedTimes);

    private IEnumerable<CalendarTime> Expand(EventEntry entry, IReadOnlyList<RecurrenceRule> rules, LocalDateTime first, LocalDateTime last) =>
        rules.SelectMany(rule => new RuleExpansion(rule, entry.Start, _budget).Between(first, last))
            .Select(local => entry.Start with { Local = local });

    private void Add(EventEntry entry, CalendarTime start, EventLength? length, ImportedTimes times)
    {
        var found = _followingFrom.BinarySearch(start.ToInstant());
        var index = found >= 0 ? found : ~found - 1;
        if (index < 0)
        {
            if (entry.IsBusy)
            {
                times.Add(start.ToInstant(), (length ?? entry.Length).EndOf(start));
            }
        }
        else if (_following[index] is { IsBusy: true } change)
        {
            var moved = change.Start with { Local = start.Local.Plus(MoveOf(entry, change)) };
            times.Add(moved.ToInstant(), change.Length.EndOf(moved));
        }
    }

    /// <summary>How far a change moves each following time, on the clock.</summary>
    private static Period MoveOf(EventEntry entry, EventEntry change)
    {
        var before = change.Replaces!.Value is { IsDate: false } time
            ? time.ToInstant().InZone(entry.Start.Zone).LocalDateTime : change.Replaces.Value.Local.Date + entry.Start.Local.TimeOfDay;
        var move = Period.Between(before, change.Start.Local, PeriodUnits.Days | PeriodUnits.AllTimeUnits);
        return Math.Abs(move.Days) <= LongestMoveDays ? move
            : throw RefusedCalendarException.Over(BusyCalendarRefusal.LengthOutOfRange, Math.Abs(move.Days), LongestMoveDays, change.Line);
    }

    private static int DaysSinceEarliest(Instant from) =>
        Period.DaysBetween(new LocalDate(TimeReader.EarliestYear, 1, 1), from.InUtc().Date);

    private static List<EventEntry> Newest(IEnumerable<EventEntry> entries)
    {
        var all = entries.ToList();
        var newest = all.Count == 0 ? 0 : all.Max(entry => entry.Sequence);
        return all.FindAll(entry => entry.Sequence == newest);
    }
}
