using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using Wellness.Bookings;

namespace Wellness.Benchmarks.Calendars;

/// <summary>What one would write by hand for this workload alone: fixed lines and formatted values straight into UTF-8, with nothing escaped, folded or looked up.</summary>
/// <param name="before">The header and the zone.</param>
public sealed class PlainWriter(byte[] before)
{
    /// <summary>Writes the feed; the bytes are those of the kit's.</summary>
    public void Write(IReadOnlyList<Booking> bookings, IBufferWriter<byte> buffer)
    {
        buffer.Write(before);
        foreach (var booking in bookings)
        {
            Write(booking, buffer);
        }

        buffer.Write("END:VCALENDAR\r\n"u8);
    }

    private static void Write(Booking booking, IBufferWriter<byte> buffer)
    {
        var (start, end) = (booking.Start.InZone(Workload.Zone).LocalDateTime, booking.End.InZone(Workload.Zone).LocalDateTime);
        var (created, changed) = (booking.CreatedAt.InUtc().LocalDateTime, booking.ChangedAt.InUtc().LocalDateTime);
        var span = buffer.GetSpan(1_024);
        if (!Utf8.TryWrite(
            span,
            CultureInfo.InvariantCulture,
            $"BEGIN:VEVENT\r\nCLASS:PRIVATE\r\nCREATED:{created.ToDateTimeUnspecified():yyyyMMdd'T'HHmmss}Z\r\nDESCRIPTION:60 minutes\r\nDTEND;TZID=America/New_York:{end.ToDateTimeUnspecified():yyyyMMdd'T'HHmmss}\r\nDTSTAMP:{changed.ToDateTimeUnspecified():yyyyMMdd'T'HHmmss}Z\r\nDTSTART;TZID=America/New_York:{start.ToDateTimeUnspecified():yyyyMMdd'T'HHmmss}\r\nLAST-MODIFIED:{changed.ToDateTimeUnspecified():yyyyMMdd'T'HHmmss}Z\r\nLOCATION:Greenville\\, South Carolina\r\nORGANIZER;CN=Body Wisdom:mailto:hello@bodywisdom.example\r\nSEQUENCE:{booking.Revision}\r\nSTATUS:CONFIRMED\r\nSUMMARY:Neuromuscular Therapy ({booking.Client!.Name})\r\nTRANSP:OPAQUE\r\nUID:{booking.Id}@bodywisdom.example\r\nEND:VEVENT\r\n",
            out var written))
        {
            throw new InvalidOperationException("An event is longer than this writer expects.");
        }

        buffer.Advance(written);
    }
}
