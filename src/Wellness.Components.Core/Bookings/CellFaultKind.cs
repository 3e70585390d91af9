namespace Wellness.Bookings;

/// <summary>How cells and bookings can differ.</summary>
public enum CellFaultKind
{
    /// <summary>A booking takes the cell by its row, and does not own it.</summary>
    Missing,

    /// <summary>The cell has an owner that by its row takes no such time.</summary>
    Extra,
}
