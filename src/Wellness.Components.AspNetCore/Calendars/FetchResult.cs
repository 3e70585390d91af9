namespace Wellness.AspNetCore.Calendars;

/// <summary>How fetching a calendar ended: a closed set.</summary>
internal abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>The calendar, whole.</summary>
    /// <param name="Bytes">As sent, decompressed.</param>
    /// <param name="ETag">The server's tag for the next condition; null where it sent none.</param>
    /// <param name="LastModified">As sent, for the next condition; null where it sent none.</param>
    public sealed record Fetched(ReadOnlyMemory<byte> Bytes, string? ETag, string? LastModified) : FetchResult;

    /// <summary>The server says that it is as it was.</summary>
    public sealed record NotModified : FetchResult;

    /// <summary>There is nothing to read.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Value">What was refused; of an address only its scheme or host, since the rest is a secret.</param>
    public sealed record Refused(FetchRefusal Reason, string Value) : FetchResult;
}
