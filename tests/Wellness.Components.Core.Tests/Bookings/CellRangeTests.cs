using CsCheck;
using NodaTime;

namespace Wellness.Bookings;

public class CellRangeTests
{
    private static readonly Gen<(Instant Start, Instant End)> Times =
        Gen.Select(Gen.Long[-50_000, 50_000], Gen.Int[1, 9_000], (start, length) =>
            (Instant.FromUnixTimeSeconds(start), Instant.FromUnixTimeSeconds(start + length)));

    [Theory]
    [InlineData(0, 300, 0, 1)]
    [InlineData(0, 301, 0, 2)]
    [InlineData(299, 300, 0, 1)]
    [InlineData(300, 600, 1, 2)]
    [InlineData(-1, 1, -1, 1)]
    [InlineData(-300, 0, -1, 0)]
    [InlineData(-301, -300, -2, -1)]
    public void Of_ATime_IsTheCellsItTouches(long start, long end, int first, int after) =>
        CellRange.Of(Instant.FromUnixTimeSeconds(start), Instant.FromUnixTimeSeconds(end)).ShouldBe(new CellRange(first, after));

    [Fact]
    public void Of_TheLastNanosecond_BelongsToItsCell() =>
        CellRange.Of(Instant.FromUnixTimeSeconds(0), Instant.FromUnixTimeSeconds(300) + Duration.Epsilon).Count.ShouldBe(2);

    [Fact]
    public void Of_NoTime_IsRefused() =>
        Should.Throw<ArgumentException>(() => CellRange.Of(Instant.FromUnixTimeSeconds(5), Instant.FromUnixTimeSeconds(5)));

    [Fact]
    public void Of_ABooking_TakesItsBuffersToo()
    {
        var start = Instant.FromUtc(2026, 3, 3, 15, 0);
        var booking = new Booking
        {
            Id = Guid.Empty,
            Status = BookingStatus.Confirmed,
            Service = "massage",
            Practitioner = "ada",
            Start = start,
            End = start + Duration.FromHours(1),
            LocalStart = new LocalDateTime(2026, 3, 3, 10, 0),
            TimeZone = "America/New_York",
            BufferBefore = Duration.FromMinutes(5),
            BufferAfter = Duration.FromMinutes(10),
            CreatedAt = start,
            ChangedAt = start,
        };

        var cells = CellRange.Of(booking);

        cells.Count.ShouldBe(15);
        cells.Interval.Start.ShouldBe(start - Duration.FromMinutes(5));
        cells.Interval.End.ShouldBe(start + Duration.FromMinutes(70));
    }

    /// <summary>What searches see and what the primary key decides are the same, on the grid and off it.</summary>
    [Fact]
    public void Interval_AgainstAnyOtherTime_OverlapsExactlyWhereCellsAreShared() =>
        Gen.Select(Times, Times).Sample((taken, wanted) =>
        {
            var cells = CellRange.Of(taken.Start, taken.End);
            var others = CellRange.Of(wanted.Start, wanted.End);
            var shareCells = cells.First < others.End && others.First < cells.End;
            var looksBusy = cells.Interval.Start < wanted.End && wanted.Start < cells.Interval.End;
            return shareCells == looksBusy;
        });
}
