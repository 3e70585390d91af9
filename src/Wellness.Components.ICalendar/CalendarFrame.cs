using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Wellness.ICalendar;

/// <summary>What stands around the components of a calendar (RFC 5545 section 3.6, RFC 7986 section 5).</summary>
internal static class CalendarFrame
{
    public const string ContentType = "text/calendar; charset=utf-8; method=PUBLISH";

    public const string Publish = "PUBLISH";

    private const string End = "END:VCALENDAR\r\n";
    private const string Product = "-//Wellness.Components//Wellness.Components.ICalendar//EN";

    /// <summary>What Google, and every client that heeds a hint, is asked to wait between two reads.</summary>
    private static readonly Duration Refresh = Duration.FromHours(1);

    public static ReadOnlySpan<byte> Footer => "END:VCALENDAR\r\n"u8;

    /// <summary>The media type of a file with a method: the two must be the same (RFC 5546 section 1.4).</summary>
    public static string ContentTypeOf(string method) => $"text/calendar; charset=utf-8; method={method}";

    /// <summary>The opening lines of a file, or of a feed where it has a name.</summary>
    public static byte[] Header(string? name = null, string? zone = null, string method = Publish)
    {
        var calendar = new Calendar { Method = method, ProductId = Product };
        if (name is not null)
        {
            var line = ContentLines.Line(name);
            calendar.AddProperty("NAME", line);
            calendar.AddProperty("X-WR-CALNAME", line);
            calendar.AddProperty("COLOR", "seagreen");
            var refresh = new CalendarProperty("REFRESH-INTERVAL", Refresh);
            refresh.AddParameter("VALUE", "DURATION");
            calendar.AddProperty(refresh);
            calendar.AddProperty(new CalendarProperty("X-PUBLISHED-TTL", Refresh));
        }

        if (zone is not null)
        {
            calendar.AddProperty("X-WR-TIMEZONE", zone);
        }

        var text = new CalendarSerializer().SerializeToString(calendar)!;
        return ContentLines.Encode(text[..text.IndexOf(End, StringComparison.Ordinal)]);
    }
}
