using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using Wellness.Bookings;
using Wellness.ICalendar;

namespace Wellness.Benchmarks.Calendars;

/// <summary>A practitioner's feed, written into a buffer that is there already.</summary>
[MemoryDiagnoser]
[MinColumn]
public class FeedBenchmarks
{
    private readonly CalendarFeed _feed = new(CalendarWorkload.Practice);
    private IReadOnlyList<Booking> _bookings = [];
    private PlainWriter _plain = new([]);
    private CalendarFeedFile? _file;
    private ArrayBufferWriter<byte> _buffer = new();

    /// <summary>How many appointments the feed has.</summary>
    [Params(1_000, 10_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _bookings = CalendarWorkload.Bookings(Events);
        _file = _feed.Write(CalendarWorkload.Practitioner, _bookings, "1");
        var bytes = _file.ToArray();
        _plain = new PlainWriter(bytes[..bytes.AsSpan().IndexOf("BEGIN:VEVENT"u8)]);
        _buffer = new ArrayBufferWriter<byte>(bytes.Length * 2);
        Plain();
        if (!_buffer.WrittenSpan.SequenceEqual(bytes))
        {
            throw new InvalidOperationException($"The plain writer gives another feed:\n{Encoding.UTF8.GetString(_buffer.WrittenSpan[..2_000])}");
        }
    }

    [Benchmark(Baseline = true, Description = "Plain UTF-8 writer")]
    public int Plain()
    {
        _buffer.ResetWrittenCount();
        _plain.Write(_bookings, _buffer);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "Kept feed")]
    public int Kept()
    {
        _buffer.ResetWrittenCount();
        _file!.WriteTo(_buffer);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "Kept parts, joined anew from bookings")]
    public int Joined()
    {
        _buffer.ResetWrittenCount();
        _feed.Write(CalendarWorkload.Practitioner, _bookings, "1").WriteTo(_buffer);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "Nothing kept (after a start)")]
    public int Cold()
    {
        _buffer.ResetWrittenCount();
        new CalendarFeed(CalendarWorkload.Practice).Write(CalendarWorkload.Practitioner, _bookings, "1").WriteTo(_buffer);
        return _buffer.WrittenCount;
    }

    [Benchmark(Description = "Ical.Net, built and serialised")]
    public byte[] IcalNet() => IcalNetFeed.Write(_bookings);
}
