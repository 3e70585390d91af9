using System.Buffers;
using System.IO.Pipelines;
using NodaTime;

namespace Wellness.ICalendar;

/// <summary>A feed as it goes over the wire, with what HTTP needs to spare its reader the download.</summary>
/// <remarks>It is a list of parts that are kept anyway: to send it copies them one after another and allocates nothing for the whole.</remarks>
public sealed class CalendarFeedFile
{
    // Kestrel makes a writer wait at 64 KB.
    private const int FlushAt = 32 * 1024;

    private readonly byte[][] _parts;

    internal CalendarFeedFile(byte[][] parts, string eTag, Instant? lastModified)
    {
        _parts = parts;
        ETag = eTag;
        LastModified = lastModified;
        Length = parts.Sum(part => (long)part.Length);
    }

    /// <summary>A strong entity tag (RFC 9110 section 8.8.3), quotes included; a hash, so it tells nothing about anybody.</summary>
    public string ETag { get; }

    /// <summary>When the appointment that changed last did so; null for a feed without appointments.</summary>
    /// <remarks>An appointment that leaves the feed does not raise it: a reader that sends both conditions is answered by its ETag, as RFC 9110 says.</remarks>
    public Instant? LastModified { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>All of it at once: iCalendar text in UTF-8, of the content type that the class which wrote it names.</summary>
    public byte[] ToArray()
    {
        var all = new ArrayBufferWriter<byte>(checked((int)Length));
        WriteTo(all);
        return all.WrittenSpan.ToArray();
    }

    /// <summary>Writes all of it into a buffer.</summary>
    public void WriteTo(IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        foreach (var part in _parts)
        {
            buffer.Write(part);
        }
    }

    /// <summary>Sends it, never more than 32 KB and a part ahead of its reader.</summary>
    /// <param name="writer">Where to; it is flushed and left open.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    public async ValueTask WriteToAsync(PipeWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var unflushed = 0;
        foreach (var part in _parts)
        {
            writer.Write(part);
            unflushed += part.Length;
            if (unflushed >= FlushAt)
            {
                unflushed = 0;
                if ((await writer.FlushAsync(cancellationToken)).IsCompleted)
                {
                    return;
                }
            }
        }

        await writer.FlushAsync(cancellationToken);
    }

    /// <summary>Sends it through a stream, such as one that compresses.</summary>
    /// <param name="stream">Where to; it is left open and not flushed.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    public async ValueTask WriteToAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var part in _parts)
        {
            await stream.WriteAsync(part, cancellationToken);
        }
    }
}
