namespace Wellness.Benchmarks.Bookings;

/// <summary>What decides which of two bookings for the same time is first.</summary>
public enum Arbiter
{
    /// <summary>Nothing: the code looks, then inserts.</summary>
    LookAlone,

    /// <summary>The primary key of the cells.</summary>
    Cells,

    /// <summary>PostgreSQL's exclusion constraint over ranges.</summary>
    Exclude,
}
