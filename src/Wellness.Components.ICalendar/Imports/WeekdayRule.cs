using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>A weekday of a rule.</summary>
/// <param name="Day">Which.</param>
/// <param name="Ordinal">The how-manieth of its month or year, from the end where negative; 0 for each.</param>
internal readonly record struct WeekdayRule(IsoDayOfWeek Day, int Ordinal);
