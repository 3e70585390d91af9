using System.Buffers;
using System.IO.Pipelines;
using NodaTime;

namespace Wellness.ICalendar;

public class CalendarFeedFileTests
{
    private readonly CalendarFeedFile _file = new CalendarFeed(Sample.Practice()).Write("heather", Enumerable.Range(0, 500)
        .Select(index => Sample.Booking(Instant.FromUtc(2026, 9, 1, 15, 0) + Duration.FromHours(index)) with { Id = new Guid(index, 0, 0, new byte[8]) }));

    [Fact]
    public async Task WriteTo_EachWay_GivesTheSameBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var stream = new MemoryStream();
        var piped = new MemoryStream();
        _file.WriteTo(buffer);
        await _file.WriteToAsync(stream, TestContext.Current.CancellationToken);
        await _file.WriteToAsync(PipeWriter.Create(piped, new StreamPipeWriterOptions(leaveOpen: true)), TestContext.Current.CancellationToken);

        buffer.WrittenSpan.ToArray().ShouldBe(_file.ToArray());
        stream.ToArray().ShouldBe(_file.ToArray());
        piped.ToArray().ShouldBe(_file.ToArray());
        _file.Length.ShouldBe(_file.ToArray().Length);
    }

    [Fact]
    public async Task WriteToAsync_ReaderThatWaits_IsNotRunAheadOf()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
        var writing = _file.WriteToAsync(pipe.Writer, TestContext.Current.CancellationToken);

        writing.IsCompleted.ShouldBeFalse();
        var first = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
        first.Buffer.Length.ShouldBeLessThan(100 * 1024);

        await pipe.Reader.CompleteAsync();
        await writing;
    }

    [Fact]
    public void WriteTo_TwiceAsManyAppointments_AllocatesNothingForThem()
    {
        var buffer = new ArrayBufferWriter<byte>((int)_file.Length + 1);
        _file.WriteTo(buffer);
        buffer.ResetWrittenCount();

        var before = GC.GetAllocatedBytesForCurrentThread();
        _file.WriteTo(buffer);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
