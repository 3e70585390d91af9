namespace Wellness.Components;

/// <summary>What an address asked for and a booking flow could not give; the flow then stands at the nearest sensible step.</summary>
public enum BookingFlowFault
{
    /// <summary>The practice has no service of that slug.</summary>
    UnknownService,

    /// <summary>The answer to whether it is the first visit is neither <c>yes</c> nor <c>no</c>.</summary>
    UnreadableAnswer,

    /// <summary>The service is not offered in that length.</summary>
    UnknownLength,

    /// <summary>The service is offered in that length, but not for a first visit.</summary>
    LengthNotForNewClients,

    /// <summary>Nobody of that slug gives the service.</summary>
    UnknownPractitioner,

    /// <summary>The practice has no service area of that slug.</summary>
    UnknownArea,

    /// <summary>An area is named for a service that asks for none; it is left out.</summary>
    AreaNotAsked,

    /// <summary>The day is not a date of the form <c>2026-12-01</c>.</summary>
    UnreadableDay,

    /// <summary>The day is over.</summary>
    PastDay,

    /// <summary>The day is further ahead than the practice books; the last bookable day is shown.</summary>
    DayBeyondWindow,

    /// <summary>The time is not of the form <c>10:15</c>, has an offset that the zone has not, or comes without a day.</summary>
    UnreadableTime,

    /// <summary>The time is one that the clocks skip that day.</summary>
    SkippedTime,

    /// <summary>The time is outside the hours, past, too soon or taken.</summary>
    TimeNotFree,

    /// <summary>The booking is not there, or not this visitor's.</summary>
    UnknownBooking,
}
