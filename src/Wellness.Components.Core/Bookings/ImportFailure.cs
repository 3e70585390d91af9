namespace Wellness.Bookings;

/// <summary>Why an external calendar could not be read, for the practice's own eyes; it never holds the calendar's address or anything from it but a value that was refused.</summary>
public sealed record ImportFailure
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 40;

    /// <summary>The longest detail, in characters; a longer one is cut.</summary>
    public const int LongestDetail = 200;

    /// <param name="reason">One word that stays the same from version to version, such as <c>TooLarge</c>.</param>
    /// <param name="detail">What was refused and what would be allowed, in English; null where the reason says all.</param>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty or too long.</exception>
    public ImportFailure(string reason, string? detail = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Reason = reason.Length <= LongestReason ? reason
            : throw new ArgumentException($"The reason has more than {LongestReason} characters.", nameof(reason));
        Detail = detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail;
    }

    /// <summary>One word that stays the same from version to version.</summary>
    public string Reason { get; }

    /// <summary>What was refused and what would be allowed; null where the reason says all.</summary>
    public string? Detail { get; }

    /// <summary>The reason, and the detail where there is one.</summary>
    public override string ToString() => Detail is null ? Reason : $"{Reason}: {Detail}";
}
