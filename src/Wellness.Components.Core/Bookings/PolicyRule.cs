namespace Wellness.Bookings;

/// <summary>The rules that can forbid a change.</summary>
public enum PolicyRule
{
    /// <summary>It is later than the cut-off before the start.</summary>
    CutOff,

    /// <summary>Clients don't cancel by themselves here.</summary>
    ClientsMayNotCancel,

    /// <summary>Clients don't move appointments by themselves here.</summary>
    ClientsMayNotMove,

    /// <summary>The session has not begun, so it was neither given nor missed.</summary>
    NotStarted,
}
