namespace Wellness.Conformance.Oracle;

/// <summary>The rules of a bookable start, in the order in which a refusal names them.</summary>
public enum Rule
{
    /// <summary>The session lies inside one open range.</summary>
    Hours,

    /// <summary>Nothing is busy, buffers included.</summary>
    Busy,

    /// <summary>The start is a candidate of the grid.</summary>
    Step,

    /// <summary>It is not too soon.</summary>
    Notice,

    /// <summary>It is not too far ahead.</summary>
    Window,

    /// <summary>The date has room.</summary>
    DailyCap,

    /// <summary>The ISO week has room.</summary>
    WeeklyCap,
}
