using NodaTime;

namespace Wellness.EntityFrameworkCore;

public class ConversionsTests
{
    private static readonly Instant Exact = Instant.FromUtc(2026, 3, 3, 15, 0) + Duration.FromNanoseconds(123_456_000L);

    [Fact]
    public void InstantConverter_ToTheMicrosecond_ComesBackExactly()
    {
        var converter = new Conversions.InstantConverter();

        // Engines hand the column back without its kind.
        var column = DateTime.SpecifyKind((DateTime)converter.ConvertToProvider(Exact)!, DateTimeKind.Unspecified);
        converter.ConvertFromProvider(column).ShouldBe(Exact);
    }

    [Fact]
    public void InstantConverter_FinerThanAMicrosecond_IsRefused() =>
        Should.Throw<ArgumentException>(() => new Conversions.InstantConverter().ConvertToProvider(Exact + Duration.FromTicks(1)));

    [Fact]
    public void DurationConverter_ToTheMicrosecond_ComesBackExactly()
    {
        var converter = new Conversions.DurationConverter();

        converter.ConvertToProvider(Duration.FromMinutes(10)).ShouldBe(600_000_000L);
        converter.ConvertFromProvider(600_000_000L).ShouldBe(Duration.FromMinutes(10));
        Should.Throw<ArgumentException>(() => converter.ConvertToProvider(Duration.Epsilon));
    }

    [Fact]
    public void LocalDateTimeConverter_AWallClocksReading_IsIso8601()
    {
        var converter = new Conversions.LocalDateTimeConverter();

        converter.ConvertToProvider(new LocalDateTime(2026, 3, 3, 10, 0)).ShouldBe("2026-03-03T10:00:00");
        converter.ConvertFromProvider("2026-03-03T10:00:00").ShouldBe(new LocalDateTime(2026, 3, 3, 10, 0));
    }
}
