namespace Wellness.Bookings;

/// <summary>When somebody could come, by what the practice's wall clock shows at the start.</summary>
[Flags]
public enum PartsOfDay
{
    /// <summary>Never; no entry has this.</summary>
    None = 0,

    /// <summary>Before 12:00.</summary>
    Morning = 1,

    /// <summary>From 12:00, before 17:00.</summary>
    Afternoon = 2,

    /// <summary>From 17:00.</summary>
    Evening = 4,

    /// <summary>At any time.</summary>
    Any = Morning | Afternoon | Evening,
}
