using NodaTime;
using NodaTime.TimeZones;

namespace Wellness.ICalendar.Imports;

/// <summary>Finds the zone that a calendar means by a TZID.</summary>
/// <remarks>
/// A name that the world knows means what the world means by it, IANA's before Windows': descriptions of known zones in
/// calendars are often old or shortened. Any other name means what the calendar itself says about it.
/// </remarks>
internal sealed class ZoneBook
{
    private static readonly IDateTimeZoneProvider Known = DateTimeZoneProviders.Tzdb;
    private static readonly Dictionary<string, string> Windows =
        new(TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, DateTimeZone> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CalendarPart> _described = new(StringComparer.Ordinal);
    private readonly ReadBudget _budget;

    /// <param name="parts">The calendar's components, of which the time zones are taken.</param>
    /// <param name="budget">Pays for reading descriptions.</param>
    public ZoneBook(IEnumerable<CalendarPart> parts, ReadBudget budget)
    {
        _budget = budget;
        foreach (var part in parts.Where(part => part.Kind == "VTIMEZONE"))
        {
            _described[part.Required("TZID").Value] = part;
        }
    }

    /// <param name="name">The TZID.</param>
    /// <param name="property">What names it.</param>
    /// <exception cref="RefusedCalendarException">Nothing tells which zone it is.</exception>
    public DateTimeZone Find(string name, ContentLine property)
    {
        if (!_found.TryGetValue(name, out var zone))
        {
            zone = OfTheWorld(name)
                ?? (_described.TryGetValue(name, out var part) ? DescribedZone.Read(part, _budget)
                : throw property.Refuse(BusyCalendarRefusal.UnknownTimeZone, "a name of IANA or Windows, or a VTIMEZONE", name));
            _found[name] = zone;
        }

        return zone;
    }

    // Mozilla, Evolution and others put a path of their own before the IANA name, which has one to three parts.
    private static DateTimeZone? OfTheWorld(string name)
    {
        if (Known.GetZoneOrNull(name) is { } zone)
        {
            return zone;
        }

        if (Windows.TryGetValue(name, out var id))
        {
            return Known.GetZoneOrNull(id);
        }

        if (!name.StartsWith('/'))
        {
            return null;
        }

        var parts = name.Split('/');
        return Enumerable.Range(1, Math.Min(3, parts.Length)).Reverse()
            .Select(count => Known.GetZoneOrNull(string.Join('/', parts[^count..])))
            .FirstOrDefault(found => found is not null);
    }
}
