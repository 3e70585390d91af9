using NodaTime;

namespace Wellness.Bookings;

/// <summary>How joining the waiting list ended: a closed set.</summary>
public abstract record JoinResult
{
    private JoinResult()
    {
    }

    /// <summary>They wait, now or since the same form was sent before.</summary>
    /// <param name="Entry">The entry as it stands.</param>
    /// <param name="Token">The secret of the link that leaves the list.</param>
    public sealed record Joined(WaitingListEntry Entry, ManageToken Token) : JoinResult;

    /// <summary>So much was sent lately, from the same address or for the same mailbox, that nothing was looked at.</summary>
    /// <param name="RetryAfter">How long to wait; positive.</param>
    public sealed record TooManyAttempts(Duration RetryAfter) : JoinResult;

    /// <summary>Values that no form of ours sends, or that break their rule.</summary>
    /// <param name="Faults">Each field and its rule; never empty.</param>
    public sealed record Invalid(IReadOnlyList<FieldFault> Faults) : JoinResult;
}
