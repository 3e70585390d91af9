namespace Wellness.Bookings;

/// <summary>A cell that a booking should own and does not, or that somebody owns who should not.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Resource">As the cells name it, such as <c>practitioner/heather</c>.</param>
/// <param name="Cell">The cell's number; see <see cref="CellRange"/>.</param>
/// <param name="Owner">The id of the booking, or of the class.</param>
public sealed record CellFault(CellFaultKind Kind, string Resource, int Cell, Guid Owner);
