using NodaTime;

namespace Wellness.AspNetCore.Messages;

/// <summary>How the worker empties the outbox.</summary>
/// <remarks>Read from the configuration's section <c>Wellness:Outbox</c>, under the properties' names.</remarks>
public sealed class OutboxOptions
{
    /// <summary>How often the worker looks for messages that became due or that another node wrote; its own node's bookings wake it.</summary>
    /// <value>From 1 second to 1 hour; 30 seconds by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration PollInterval { get; set => field = Between(value, Duration.FromSeconds(1), Duration.FromHours(1)); } = Duration.FromSeconds(30);

    /// <summary>The most messages that the worker takes at once.</summary>
    /// <value>From 1 to 500; 20 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int BatchSize { get; set => field = Between(value, 1, 500); } = 20;

    /// <summary>How long a message is one worker's; when a worker dies, others wait so long before they take over.</summary>
    /// <value>From 1 second to 1 hour, and more than <see cref="MailOptions.Timeout"/>; 5 minutes by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration Lease { get; set => field = Between(value, Duration.FromSeconds(1), Duration.FromHours(1)); } = Duration.FromMinutes(5);

    /// <summary>How long after the first failure a message is tried again; each further pause is twice as long.</summary>
    /// <value>From 1 second to 1 hour; 1 minute by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration FirstPause { get; set => field = Between(value, Duration.FromSeconds(1), Duration.FromHours(1)); } = Duration.FromMinutes(1);

    /// <summary>The longest pause between two attempts.</summary>
    /// <value>From 1 second to 1 day; 1 hour by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration LongestPause { get; set => field = Between(value, Duration.FromSeconds(1), Duration.FromDays(1)); } = Duration.FromHours(1);

    /// <summary>How often a message is tried before it becomes a dead letter.</summary>
    /// <value>From 1 to 1,000; 60 by default, which with the other defaults is two days and a quarter.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int MostAttempts { get; set => field = Between(value, 1, 1_000); } = 60;

    /// <summary>How long the row of a message that was sent is kept.</summary>
    /// <value>From 1 day to 10 years; 30 days by default. Dead letters stay until they are sent after all.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration Keep { get; set => field = Between(value, Duration.FromDays(1), Duration.FromDays(3_652)); } = Duration.FromDays(30);

    /// <summary>The age of an unsent message from which on the health check is degraded.</summary>
    /// <value>From 1 minute to 10 days; 15 minutes by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration LateAfter { get; set => field = Between(value, Duration.FromMinutes(1), Duration.FromDays(10)); } = Duration.FromMinutes(15);

    /// <summary>The pause after a failed attempt.</summary>
    /// <param name="attempt">Which attempt failed, from 1.</param>
    internal Duration PauseAfter(int attempt)
    {
        var pause = FirstPause;
        for (var i = 1; i < attempt && pause < LongestPause; i++)
        {
            pause += pause;
        }

        return Duration.Min(pause, LongestPause);
    }

    private static T Between<T>(T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"It must be from {least} to {most}.");
}
