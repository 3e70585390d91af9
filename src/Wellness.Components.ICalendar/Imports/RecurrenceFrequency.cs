namespace Wellness.ICalendar.Imports;

/// <summary>How often a rule repeats. Anything finer than a day is refused: no appointment repeats every second, and bombs do.</summary>
internal enum RecurrenceFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
