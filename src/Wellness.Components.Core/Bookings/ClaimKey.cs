using NodaTime;

namespace Wellness.Bookings;

/// <summary>What makes a retry of a claim harmless: the form's key and what was asked with it, both as hashes.</summary>
/// <param name="Scope">What the key is for, such as <c>book</c>; the same key in another scope is another key.</param>
/// <param name="KeyHash">The SHA-256 of the key in lower-case hexadecimal: the manage link is derived from the key, so it is never stored itself.</param>
/// <param name="RequestHash">A digest of everything asked, keyed with the key, so that it tells nothing by itself.</param>
public sealed record ClaimKey(string Scope, string KeyHash, string RequestHash)
{
    /// <summary>How long a store knows a key: 31 days, longer than any form may take to come back.</summary>
    public static Duration Life { get; } = Duration.FromDays(31);
}
