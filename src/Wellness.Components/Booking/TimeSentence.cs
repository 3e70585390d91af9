using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Wellness.Components;

/// <summary>A sentence that says until when, with the name of the zone and as an instant, so that the script can add the visitor's own time.</summary>
internal static class TimeSentence
{
    /// <summary>The text with a key, and a <c>time</c> element in its one place, which no format can put there.</summary>
    /// <param name="key">A text of the booking part that has the place <c>{0}</c>.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="words">The instant in words, without its zone.</param>
    /// <param name="zone">The practice's zone.</param>
    public static RenderFragment Of(string key, Instant instant, string words, DateTimeZone zone) => builder =>
    {
        var parts = BookingText.Get(key).Split("{0}", 2);
        builder.AddContent(0, parts[0]);
        builder.OpenElement(1, "time");
        builder.AddAttribute(2, "datetime", BookingFormat.Machine(instant, zone));
        builder.AddContent(3, $"{words}, {BookingFormat.Zone(zone, instant)}");
        builder.CloseElement();
        builder.AddContent(4, parts[^1]);
    };
}
