namespace Wellness.Bookings;

/// <summary>Wakes the worker of this process when the store has written a message, so that nobody waits for the next poll.</summary>
/// <remarks>Safe for many threads. It is a hint: a worker on another node, or one that missed it, finds the message by polling.</remarks>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    /// <summary>Says that there is something to send; raising it again before it is heard changes nothing.</summary>
    public void Raise()
    {
        if (_raised.CurrentCount > 0)
        {
            return;
        }

        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else raised it in this moment.
        }
    }

    /// <summary>Waits until it is raised, or for a time.</summary>
    /// <param name="longest">How long to wait at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether it was raised.</returns>
    public Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellationToken = default) => _raised.WaitAsync(longest, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _raised.Dispose();
}
