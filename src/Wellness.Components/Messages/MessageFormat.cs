using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Messages;

/// <summary>What messages say differently from pages: they are read later, so a day has its year.</summary>
internal static class MessageFormat
{
    /// <summary>"Tuesday 1 December 2026, 10:15 am"</summary>
    public static string DayAndTime(Instant instant, DateTimeZone zone)
    {
        var culture = CultureInfo.CurrentCulture;
        var day = LocalDatePattern.Create(BookingText.Resources.GetString("LongDayPattern", culture)!, culture).Format(instant.InZone(zone).Date);
        return BookingText.Get("DayAndTime", day, BookingFormat.TimeOnClock(instant, zone));
    }

    /// <summary>Until when the client may cancel or move, or whom to ask, and what a later cancellation costs.</summary>
    public static string Policy(Booking booking, Practice practice, Instant at)
    {
        var policy = practice.CancellationPolicy;
        var until = booking.Start - policy.CutOff;
        // A reminder that is due at the very moment is read after it.
        var isLate = at >= until;
        var text = PolicyText.For(policy, isLate, DayAndTime(until, practice.TimeZone));
        if (isLate || !policy.ClientsMayCancel)
        {
            text = $"{text} {BookingFormat.Contact(practice)}";
        }

        return policy.LateFee is { } fee ? $"{text} {fee}" : text;
    }
}
