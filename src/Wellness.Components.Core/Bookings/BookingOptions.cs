using NodaTime;

namespace Wellness.Bookings;

/// <summary>How the booking service behaves, apart from what the practice itself declares.</summary>
public sealed class BookingOptions
{
    /// <summary>How long a chosen time is held while its visitor fills in the form.</summary>
    /// <value>From 1 minute to 1 hour; 10 minutes by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration HoldDuration
    {
        get;
        set => field = value >= Duration.FromMinutes(1) && value <= Duration.FromHours(1)
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A hold lasts from 1 minute to 1 hour.");
    } = Duration.FromMinutes(10);

    /// <summary>The most times that one visitor may hold at once.</summary>
    /// <value>From 1 to 20; 3 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int HoldsPerVisitor
    {
        get;
        set => field = value is >= 1 and <= 20
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A visitor may hold from 1 to 20 times.");
    } = 3;

    /// <summary>How long a time that became free is held for somebody on the waiting list.</summary>
    /// <value>From 10 minutes to 48 hours; 2 hours by default. It never holds beyond the session's start.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration OfferDuration
    {
        get;
        set => field = value >= Duration.FromMinutes(10) && value <= Duration.FromHours(48)
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An offer holds from 10 minutes to 48 hours.");
    } = Duration.FromHours(2);

    /// <summary>How many alternatives are offered when a time is taken.</summary>
    /// <value>From 0 to 20; 4 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int Alternatives
    {
        get;
        set => field = value is >= 0 and <= 20
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "From 0 to 20 alternatives are offered.");
    } = 4;

    /// <summary>How long before the start clients are reminded of their appointment.</summary>
    /// <value>
    /// From 1 hour to 30 days, or null for no reminders; 24 hours by default. Elapsed time. Who books later than that gets
    /// no reminder.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration? ReminderBefore
    {
        get;
        set => field = value is null || (value >= Duration.FromHours(1) && value <= Duration.FromDays(30))
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Clients are reminded from 1 hour to 30 days before, or not at all.");
    } = Duration.FromHours(24);

    /// <summary>When to remind of a session that is booked or moved now; null where nobody shall be, or it is too late for it.</summary>
    /// <param name="start">When the session starts.</param>
    /// <param name="now">The present instant.</param>
    public Instant? RemindAt(Instant start, Instant now) => start - ReminderBefore is { } at && at > now ? at : null;
}
