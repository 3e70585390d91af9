namespace Wellness.Components;

/// <summary>Where a visitor is on the way to a booking.</summary>
public enum BookingStep
{
    /// <summary>Choosing what, and for how long; skipped where there is nothing to choose.</summary>
    Service,

    /// <summary>Choosing with whom, the day and the time.</summary>
    Time,

    /// <summary>Saying who comes.</summary>
    Details,

    /// <summary>Booked: looking at what was agreed.</summary>
    Done,
}
