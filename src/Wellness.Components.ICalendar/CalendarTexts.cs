using System.Globalization;
using System.Resources;
using NodaTime;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>The sentences of a calendar, in a language that is chosen once and never taken from the thread.</summary>
internal sealed class CalendarTexts(CultureInfo? culture)
{
    private static readonly ResourceManager Resources = new(typeof(CalendarTexts));

    private readonly CultureInfo _culture = culture ?? CultureInfo.InvariantCulture;

    public string Busy => Get("Busy");

    public string Classes => Get("Classes");

    public string Before => Get("Before");

    public string After => Get("After");

    /// <summary>"60 minutes with Heather, Body Wisdom."</summary>
    public string Session(Duration duration, string practitioner, Practice practice) =>
        Format("Session", Length(duration), practitioner, practice.Name);

    /// <summary>"60 minutes"</summary>
    public string Length(Duration duration) => Amount((long)duration.TotalMinutes, "Minute", "Minutes");

    /// <summary>Until when the client may do what, or whom to ask.</summary>
    public string Policy(Practice practice)
    {
        var policy = practice.CancellationPolicy;
        var contact = practice.Telephone ?? practice.Email ?? practice.Name;
        var until = Until(policy.CutOff);
        return (policy.ClientsMayCancel, policy.ClientsMayMove) switch
        {
            (true, true) => Format("MayCancelAndMove", until),
            (true, false) => Format("MayCancel", until, contact),
            (false, true) => Format("MayMove", until, contact),
            (false, false) => Format("MayNeither", contact),
        };
    }

    private string Until(Duration cutOff)
    {
        if (cutOff == Duration.Zero)
        {
            return Get("UntilStart");
        }

        var minutes = (long)cutOff.TotalMinutes;
        var amount = minutes % 60 != 0 ? Amount(minutes, "Minute", "Minutes")
            : minutes % (24 * 60) != 0 || minutes == 24 * 60 ? Amount(minutes / 60, "Hour", "Hours")
            : Amount(minutes / (24 * 60), "Day", "Days");
        return Format("UntilBefore", amount);
    }

    private string Amount(long number, string one, string many) => Format(number == 1 ? one : many, number);

    private string Format(string key, params ReadOnlySpan<object?> values) => string.Format(_culture, Get(key), values);

    private string Get(string key) => Resources.GetString(key, _culture)!;
}
