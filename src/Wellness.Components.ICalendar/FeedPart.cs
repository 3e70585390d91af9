namespace Wellness.ICalendar;

/// <summary>The events of one booking, as bytes between a header and a footer, with what says that they are still right.</summary>
/// <param name="Id">The booking.</param>
/// <param name="Revision">Its revision: everything that a calendar shows raises it.</param>
/// <param name="Start">Its start, which a new time-zone database moves without a revision.</param>
/// <param name="HasClient">False once its client was erased, so that a kept name cannot outlive them.</param>
internal readonly record struct FeedPart(Guid Id, int Revision, NodaTime.Instant Start, bool HasClient)
{
    public static FeedPart Of(Wellness.Bookings.Booking booking) => new(booking.Id, booking.Revision, booking.Start, booking.Client is not null);

    public override int GetHashCode() => Id.GetHashCode();
}
