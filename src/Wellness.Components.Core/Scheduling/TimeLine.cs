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

    private static readonly Instant Least = Instant.FromUtc(FirstYear - 10, 1, 1, 0, 0);
    private static readonly Instant Most = Instant.FromUtc(LastYear + 10, 1, 1, 0, 0);

    /// <summary>The place of an instant; what lies more than ten years outside the years of a schedule is moved to that bound.</summary>
    public static long Place(Instant instant) =>
        (Instant.Max(Least, Instant.Min(Most, instant)) - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static Instant At(long place) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(place);

    public static int DayNumber(LocalDate date) => Period.DaysBetween(NodaConstants.UnixEpoch.InUtc().Date, date);

    public static LocalDate Date(int dayNumber) => NodaConstants.UnixEpoch.InUtc().Date.PlusDays(dayNumber);

    public static long FloorDivide(long value, long by) => value >= 0 ? value / by : ((value + 1) / by) - 1;
}
