using NodaTime;

namespace Wellness.AspNetCore;

/// <summary>How much one address or one mailbox may send, and how old a form may be: what keeps robots off and people don't notice.</summary>
/// <remarks>Read from the configuration's section <c>Wellness:Forms</c>, under the properties' names. Each node of a site counts for itself.</remarks>
public sealed class FormOptions
{
    /// <summary>The most times that may be held or booked from one address within <see cref="AddressWindow"/>.</summary>
    /// <remarks>An address is one of IPv4, or the first 64 bits of one of IPv6: what a household, a clinic or a phone has.</remarks>
    /// <value>From 1 to 1,000,000; 100 by default, so that fifty people behind one Wi-Fi can book at once.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int PostsPerAddress { get; set => field = Between(value, 1, 1_000_000); } = 100;

    /// <summary>Over how long <see cref="PostsPerAddress"/> is counted.</summary>
    /// <value>From 1 second to 1 day; 10 minutes by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration AddressWindow { get; set => field = Between(value, Duration.FromSeconds(1), Duration.FromDays(1)); } = Duration.FromMinutes(10);

    /// <summary>The most attempts to book with one e-mail address within <see cref="EmailWindow"/>: nobody's mailbox is filled with confirmations.</summary>
    /// <value>From 1 to 1,000,000; 10 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public int BookingsPerEmail { get; set => field = Between(value, 1, 1_000_000); } = 10;

    /// <summary>Over how long <see cref="BookingsPerEmail"/> is counted.</summary>
    /// <value>From 1 second to 1 day; 1 hour by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration EmailWindow { get; set => field = Between(value, Duration.FromSeconds(1), Duration.FromDays(1)); } = Duration.FromHours(1);

    /// <summary>How soon after it was rendered a form with details may come back; one that comes sooner is asked for once more.</summary>
    /// <value>From 0, for never too soon, to 1 minute; 2 seconds by default, which nobody needs less than.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration LeastAge { get; set => field = Between(value, Duration.Zero, Duration.FromMinutes(1)); } = Duration.FromSeconds(2);

    /// <summary>How long after it was rendered a form with details may come back; one that comes later is asked for once more.</summary>
    /// <value>From 1 minute to 30 days; 1 day by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration MostAge { get; set => field = Between(value, Duration.FromMinutes(1), Duration.FromDays(30)); } = Duration.FromDays(1);

    private static T Between<T>(T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"It must be from {least} to {most}.");
}
