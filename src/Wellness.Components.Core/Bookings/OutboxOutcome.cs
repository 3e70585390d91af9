namespace Wellness.Bookings;

/// <summary>How a message of the outbox ended.</summary>
public enum OutboxOutcome
{
    /// <summary>It was handed over.</summary>
    Sent,

    /// <summary>What it would tell is no longer so: nothing was sent.</summary>
    Superseded,

    /// <summary>It was refused for good, or tried too often: a dead letter, kept until somebody looks at it.</summary>
    Dead,
}
