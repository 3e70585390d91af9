namespace Wellness.Practices;

/// <summary>Which starts are candidates at all, before anything else decides.</summary>
public enum StartAlignment
{
    /// <summary>Whole steps of elapsed time from the start of each declared range to the next one.</summary>
    OpeningTime,

    /// <summary>Local times of day that are whole multiples of the step from midnight.</summary>
    Clock,

    /// <summary>
    /// As <see cref="OpeningTime"/>, and besides right after each busy time, right before the next one and right before
    /// closing, so that a day fills without gaps.
    /// </summary>
    Packed,
}
