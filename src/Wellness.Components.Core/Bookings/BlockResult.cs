namespace Wellness.Bookings;

/// <summary>How blocking a time ended: a closed set.</summary>
public abstract record BlockResult
{
    private BlockResult()
    {
    }

    /// <summary>Nobody can book it any more.</summary>
    /// <param name="Time">What is blocked.</param>
    /// <param name="Inside">The pending and confirmed bookings that lie in it all the same, earliest first: the practice moves or cancels them.</param>
    public sealed record Blocked(BusyTime Time, IReadOnlyList<Booking> Inside) : BlockResult;

    /// <summary>Values that break their rule; nothing is blocked.</summary>
    /// <param name="Faults">Each field and its rule; never empty.</param>
    public sealed record Invalid(IReadOnlyList<FieldFault> Faults) : BlockResult;
}
