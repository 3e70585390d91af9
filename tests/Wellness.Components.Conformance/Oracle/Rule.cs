namespace Wellness.Conformance.Oracle;

/// <summary>The rules of a bookable start, in the order in which a refusal names them.</summary>
public enum Rule
{
    /// <summary>New clients may book by themselves.</summary>
    CallFirst,

    /// <summary>New clients may have this length.</summary>
    NewClientLength,

    /// <summary>The session lies inside one open range.</summary>
    Hours,

    /// <summary>Nothing is busy, buffers included.</summary>
    Busy,

    /// <summary>The class that starts then has a seat left.</summary>
    Seats,

    /// <summary>There is time for the ways from and to the neighbours.</summary>
    Travel,

    /// <summary>Each pool has a free member.</summary>
    Resource,

    /// <summary>The start is a candidate of the grid.</summary>
    Step,

    /// <summary>It is not too soon.</summary>
    Notice,

    /// <summary>It is not too far ahead.</summary>
    Window,

    /// <summary>The service is given on the date.</summary>
    Validity,

    /// <summary>The date has room for a session.</summary>
    DailyCap,

    /// <summary>The ISO week has room for a session.</summary>
    WeeklyCap,

    /// <summary>The date has room for the minutes.</summary>
    DailyMinutes,

    /// <summary>The ISO week has room for the minutes.</summary>
    WeeklyMinutes,
}
