using NodaTime;

namespace Wellness.Bookings;

/// <summary>The messages that changes left to be sent, written in the transaction of the change itself.</summary>
/// <remarks>
/// Any number of workers on any number of nodes may ask at once: a message is leased by comparing and setting its row,
/// so that no database lock is held while it is sent. A lease that ends unsettled is taken by the next worker, which makes
/// sending "at least once".
/// </remarks>
public interface IOutboxStore
{
    /// <summary>Takes due messages for one worker, the longest due first.</summary>
    /// <param name="now">The present instant; messages due at or before it, whose lease has ended.</param>
    /// <param name="until">No other worker takes them before this instant.</param>
    /// <param name="most">At most this many; from 1.</param>
    /// <param name="cancellationToken">Stops before anything is leased.</param>
    Task<IReadOnlyList<OutboxMessage>> LeaseAsync(Instant now, Instant until, int most, CancellationToken cancellationToken = default);

    /// <summary>Ends a message.</summary>
    /// <param name="message">The message as it was leased.</param>
    /// <param name="outcome">How it ended. That it was sent is kept even when the lease is lost; the others are not.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>False where the message had ended before, or another worker has it.</returns>
    Task<bool> SettleAsync(OutboxMessage message, OutboxOutcome outcome, Instant now, CancellationToken cancellationToken = default);

    /// <summary>Gives a leased message back, to be tried again.</summary>
    /// <param name="message">The message as it was leased.</param>
    /// <param name="until">No worker takes it before this instant.</param>
    /// <param name="tried">Whether the attempt counts; false for a message that its worker never came to.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>False where the message has ended, or another worker has it.</returns>
    Task<bool> PostponeAsync(OutboxMessage message, Instant until, bool tried, CancellationToken cancellationToken = default);

    /// <summary>Lets a secret link of a message open its booking; repeating it is harmless.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="tokenHash"><see cref="ManageToken.Hash"/>.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    Task LinkAsync(Guid booking, string tokenHash, CancellationToken cancellationToken = default);

    /// <summary>What waits, for a health check.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<OutboxSummary> SummaryAsync(Instant now, CancellationToken cancellationToken = default);

    /// <summary>The messages that were given up, the longest due first.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(CancellationToken cancellationToken = default);

    /// <summary>Puts every dead letter back into the outbox, as if it had never been tried.</summary>
    /// <param name="now">The present instant; they are due from it on.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>How many there were.</returns>
    Task<int> ReviveAsync(Instant now, CancellationToken cancellationToken = default);

    /// <summary>Forgets messages that were sent or superseded; dead letters stay.</summary>
    /// <param name="settledBefore">Those that ended before this instant.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>How many there were.</returns>
    Task<int> PruneAsync(Instant settledBefore, CancellationToken cancellationToken = default);
}
