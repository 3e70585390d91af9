namespace Wellness.Race;

/// <summary>What a visitor was told.</summary>
internal enum Acknowledged
{
    Booked,
    Moved,
    Cancelled,
    End,
}
