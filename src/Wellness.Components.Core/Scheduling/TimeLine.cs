using NodaTime;

namespace Wellness.Scheduling;

/// <summary>
/// Instants as whole nanoseconds since 1970: exact, one machine word, and wide enough (1678 to 2262) for every year that
/// a schedule knows with room for margins on both sides.
/// </summary>
internal static class TimeLine
{
    public const int FirstYear = 1970;
    public const int LastYear = 2200;
    public const long Day = NodaConstants.NanosecondsPerDay;

    /// <summary>The farthest that a zone's clock can be from UTC.</summary>
    public const long FarthestOffset = 18 * NodaConstants.NanosecondsPerHour;

    private const int Reach = 4;

    private static readonly int EpochDayNumber = new DateOnly(1970, 1, 1).DayNumber;

    // Days since 1970 of which every instant lies within the bounds.
    private const int FewestDays = -3_652;
    private const int MostDays = 87_000;

    private static readonly Instant Least = Instant.FromUtc(FirstYear - 10, 1, 1, 0, 0);
    private static readonly Instant Most = Instant.FromUtc(LastYear + 10, 1, 1, 0, 0);

    /// <summary>The place of an instant; what lies more than ten years outside the years of a schedule is moved to that bound.</summary>
    public static long Place(Instant instant)
    {
        // The default instant is 1970: as a constant it costs nothing.
        var since = instant - default(Instant);
        return since.Days is > FewestDays and < MostDays ? since.ToInt64Nanoseconds() : Bounded(instant);
    }

    public static Instant At(long place) => default(Instant) + Duration.FromNanoseconds(place);

    private static long Bounded(Instant instant) => (Instant.Max(Least, Instant.Min(Most, instant)) - default(Instant)).ToInt64Nanoseconds();

    public static int DayNumber(LocalDate date) => date.ToDateOnly().DayNumber - EpochDayNumber;

    public static LocalDate Date(int dayNumber) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(dayNumber + EpochDayNumber));

    /// <summary>A place so long before a local date, whatever the zone, that nothing before it matters to a start on the date.</summary>
    /// <remarks>That is the farthest clock, a declared range or session of some 24 hours, and two buffers of up to 8.</remarks>
    public static long Before(LocalDate date) => (DayNumber(date) - Reach) * Day;

    /// <summary>A place so long after a local date that nothing after it matters to a start on the date.</summary>
    public static long After(LocalDate date) => (DayNumber(date) + 1 + Reach) * Day;

    public static long FloorDivide(long value, long by) => value >= 0 ? value / by : ((value + 1) / by) - 1;
}
