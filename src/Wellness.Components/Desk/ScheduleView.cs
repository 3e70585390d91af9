namespace Wellness.Components;

/// <summary>What the practice's schedule shows.</summary>
internal enum ScheduleView
{
    /// <summary>One day's bookings and blocked time.</summary>
    Day,

    /// <summary>The same for a week, from Monday.</summary>
    Week,

    /// <summary>The form that blocks time.</summary>
    Block,

    /// <summary>Why a time is not offered.</summary>
    Why,

    /// <summary>Who waits for a time.</summary>
    Waiting,
}
