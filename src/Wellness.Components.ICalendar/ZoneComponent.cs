using System.Text;
using NodaTime;

namespace Wellness.ICalendar;

/// <summary>The VTIMEZONE of a zone (RFC 5545 section 3.6.5), from NodaTime's own transitions.</summary>
/// <remarks>
/// Ical.Net 5.2.4 gives fixed zones yearly rules and others a rule that its own DTSTART breaks (America/Sao_Paulo), and
/// NodaTime decides what this kit promises, so the two must not differ. It depends on the zone and on years alone: two
/// files of one practice agree.
/// </remarks>
internal sealed class ZoneComponent
{
    private const int UsualFirstYear = 2020;
    private const int UsualLastYear = 2038;

    private readonly DateTimeZone _zone;
    private readonly byte[] _usual;

    public ZoneComponent(DateTimeZone zone)
    {
        _zone = zone;
        _usual = Render(UsualFirstYear, UsualLastYear);
    }

    /// <summary>Right for every instant from 2020 to 2038, and after that while the zone keeps its yearly rules.</summary>
    public byte[] Bytes() => _usual;

    /// <summary>Right besides for every instant between two that may lie outside those years.</summary>
    public byte[] Bytes(Instant from, Instant to)
    {
        var first = Math.Min(UsualFirstYear, from.InUtc().Year);
        var last = Math.Max(UsualLastYear, to.InUtc().Year + 1);
        return first == UsualFirstYear && last == UsualLastYear ? _usual : Render(first, last);
    }

    private byte[] Render(int firstYear, int lastYear)
    {
        var lines = new StringBuilder()
            .Append("BEGIN:VTIMEZONE\r\nTZID:").Append(TimeZoneNames.Id(_zone)).Append("\r\n");
        foreach (var observance in ZoneObservance.Of(_zone, firstYear, lastYear))
        {
            observance.AppendTo(lines);
        }

        return ContentLines.Encode(lines.Append("END:VTIMEZONE\r\n").ToString());
    }
}
