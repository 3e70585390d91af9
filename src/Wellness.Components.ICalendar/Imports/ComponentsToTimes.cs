using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>Turns the components of a calendar into busy times.</summary>
/// <param name="zone">The practice's.</param>
/// <param name="host">The practice's own, which ends the UIDs of its appointments.</param>
/// <param name="budget">Pays for it.</param>
internal sealed class ComponentsToTimes(DateTimeZone zone, string host, ReadBudget budget)
{
    /// <exception cref="RefusedCalendarException">Something that tells the time can't be understood, or is too much.</exception>
    public void Add(IReadOnlyList<CalendarPart> parts, ImportedTimes times)
    {
        var reader = new TimeReader(zone, new ZoneBook(parts, budget), budget);
        var entries = parts.Where(part => part.Kind == "VEVENT" && !IsOwn(part)).Select(part => EventEntry.Read(part, reader, budget)).ToList();

        // Events without a UID have nothing to do with each other.
        foreach (var series in entries.GroupBy(entry => entry.Uid.Length > 0 ? entry.Uid : $"\n{entry.Line}", StringComparer.Ordinal))
        {
            new EventSeries([.. series], budget).AddTo(times);
        }

        foreach (var part in parts.Where(part => part.Kind == "VFREEBUSY" && !IsOwn(part)))
        {
            AddFreeBusy(part, reader, times);
        }
    }

    // What isn't known counts as busy (RFC 5545 section 3.2.9).
    private void AddFreeBusy(CalendarPart part, TimeReader reader, ImportedTimes times)
    {
        budget.BeginEvent();
        foreach (var (start, length) in part.All("FREEBUSY")
            .Where(property => !string.Equals(property.Parameter("FBTYPE"), "FREE", StringComparison.OrdinalIgnoreCase)).SelectMany(reader.Periods))
        {
            budget.SpendInstance(part.Number);
            if (start.ToInstant() < times.To)
            {
                times.Add(start.ToInstant(), (length ?? default).EndOf(start));
            }
        }
    }

    private bool IsOwn(CalendarPart part) =>
        part.First("UID")?.Value is { } uid && uid.EndsWith($"@{host}", StringComparison.OrdinalIgnoreCase);
}
