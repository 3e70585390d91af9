namespace Wellness.Bookings;

/// <summary>What was done with a client's answers; an entry in the audit tells it, and by whom and when, but never an answer.</summary>
public enum IntakeStep
{
    /// <summary>The client saved them.</summary>
    Saved,

    /// <summary>The practice read them.</summary>
    Read,

    /// <summary>They went out as part of all that is kept about a client.</summary>
    Exported,

    /// <summary>They were erased.</summary>
    Erased,
}
