namespace Wellness.Bookings;

/// <summary>How an attempt to save answers ended: a closed set that the caller must face.</summary>
public abstract record IntakeResult
{
    private IntakeResult()
    {
    }

    /// <summary>They are kept.</summary>
    public sealed record Saved : IntakeResult;

    /// <summary>Answers that break the rules of their questions.</summary>
    /// <param name="Faults">Each question's slug and its rule; never empty.</param>
    public sealed record Invalid(IReadOnlyList<FieldFault> Faults) : IntakeResult;

    /// <summary>Others were saved meanwhile, or the practice asks something else now.</summary>
    /// <param name="Current">How it stands now.</param>
    public sealed record Conflict(IntakeSheet Current) : IntakeResult;

    /// <summary>There is nothing to fill in: no form, or the session has begun or is called off.</summary>
    public sealed record Closed : IntakeResult;
}
