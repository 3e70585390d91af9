namespace Wellness.Components;

/// <summary>Where a visitor is on the way to a booking.</summary>
public enum BookingStep
{
    /// <summary>Choosing what, and for how long; skipped where there is nothing to choose.</summary>
    Service,

    /// <summary>Saying whether it is the first visit, before the length; skipped for a service without rules for new clients.</summary>
    FirstVisit,

    /// <summary>The end of the way for a new client whom the practice asks to call.</summary>
    CallFirst,

    /// <summary>Choosing the area that the practitioner shall come to; skipped for a service that does not visit its clients, and where there is one area.</summary>
    Area,

    /// <summary>Choosing with whom, the day and the time.</summary>
    Time,

    /// <summary>Saying who comes.</summary>
    Details,

    /// <summary>Booked: looking at what was agreed.</summary>
    Done,

    /// <summary>Saying what to wait for, where no time suits.</summary>
    Wait,

    /// <summary>On the waiting list: looking at what is waited for.</summary>
    Waiting,

    /// <summary>Nowhere for now: the bookings can't be reached.</summary>
    Unreachable,
}
