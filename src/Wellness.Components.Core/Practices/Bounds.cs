namespace Wellness.Practices;

/// <summary>The numbers and patterns that the model's guards and practice.json's schema share, so that they cannot disagree.</summary>
internal static class Bounds
{
    public const string Slug = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const int SlugLength = 80;
    public const int ShortestSessionMinutes = 5;
    public const int LongestSessionMinutes = 24 * 60;
    public const int LongestBufferMinutes = 8 * 60;
    public const int ShortestStepMinutes = 5;
    public const int LongestStepMinutes = 24 * 60;
    public const int LongestNoticeHours = 366 * 24;
    public const int LongestWindowDays = 731;
    public const int HighestDailyCap = 1_000;
    public const int HighestWeeklyCap = 7_000;
    public const int HighestDailyMinutes = 24 * 60;
    public const int HighestWeeklyMinutes = 7 * 24 * 60;
    public const int LongestTravelMinutes = 8 * 60;
    public const int MostSeats = 1_000;
    public const int LongestSpanDays = 3_660;
    public const int LongestCutOffHours = 30 * 24;
    public const int LargestRadiusMetres = 500_000;
    public const int HighestLatitude = 90;
    public const int HighestLongitude = 180;
    public const int HighestFormVersion = 1_000_000;
    public const int MostQuestions = 60;
    public const int LongestAnswer = 4_000;
    public const int LargestAnswer = 1_000_000;
}
