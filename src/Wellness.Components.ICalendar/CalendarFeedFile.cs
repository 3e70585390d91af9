using NodaTime;

namespace Wellness.ICalendar;

/// <summary>A feed as it goes over the wire, with what HTTP needs to spare its reader the download.</summary>
public sealed record CalendarFeedFile
{
    internal CalendarFeedFile(ReadOnlyMemory<byte> bytes, string eTag, Instant? lastModified)
    {
        Bytes = bytes;
        ETag = eTag;
        LastModified = lastModified;
    }

    /// <summary>The iCalendar text in UTF-8; its content type is <see cref="CalendarFeed.ContentType"/>.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A strong entity tag (RFC 9110 section 8.8.3), quotes included; a hash, so it tells nothing about anybody.</summary>
    public string ETag { get; }

    /// <summary>When the appointment that changed last did so; null for a feed without appointments.</summary>
    /// <remarks>An appointment that leaves the feed does not raise it: a reader that sends both conditions is answered by its ETag, as RFC 9110 says.</remarks>
    public Instant? LastModified { get; }
}
