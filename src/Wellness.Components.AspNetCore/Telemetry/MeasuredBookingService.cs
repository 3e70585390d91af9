using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Telemetry;

/// <summary>The bookings, measured. A search that nobody looks at goes straight through and allocates nothing here.</summary>
internal sealed class MeasuredBookingService(IBookingService inner, BookingInstruments instruments) : IBookingService
{
    public Task<IReadOnlyList<AppointmentSlot>> FindSlotsAsync(SlotSearch search, CancellationToken cancellationToken = default) =>
        instruments.AreSearchesSeen ? FindSlotsSeenAsync(search, cancellationToken) : inner.FindSlotsAsync(search, cancellationToken);

    public Task<AppointmentSlot?> FindNextAsync(SlotSearch search, CancellationToken cancellationToken = default) =>
        instruments.AreSearchesSeen ? FindNextSeenAsync(search, cancellationToken) : inner.FindNextAsync(search, cancellationToken);

    public Task<IReadOnlyList<AppointmentSlot>> FindNearestAsync(BookingRequest request, CancellationToken cancellationToken = default) =>
        instruments.AreSearchesSeen ? FindNearestSeenAsync(request, cancellationToken) : inner.FindNearestAsync(request, cancellationToken);

    public Task<BookingResult> HoldAsync(BookingRequest request, CancellationToken cancellationToken = default) =>
        instruments.RunAsync(BookingOperations.Hold, BookingActor.Client, () => inner.HoldAsync(request, cancellationToken));

    public Task<Booking?> FindHoldAsync(BookingRequest request, CancellationToken cancellationToken = default) =>
        inner.FindHoldAsync(request, cancellationToken);

    public Task<BookingResult> BookAsync(BookingRequest request, ClientDetails client, CancellationToken cancellationToken = default) =>
        instruments.RunAsync(BookingOperations.Book, BookingActor.Client, () => inner.BookAsync(request, client, cancellationToken));

    public Task<IReadOnlyList<SeriesAnswer>> FindSeriesAsync(
        BookingRequest request, SessionSeries series, CancellationToken cancellationToken = default) =>
        inner.FindSeriesAsync(request, series, cancellationToken);

    public Task<IReadOnlyList<SeriesBooking>> BookSeriesAsync(
        BookingRequest request, SessionSeries series, ClientDetails client, CancellationToken cancellationToken = default) =>
        instruments.RunAsync(
            BookingOperations.BookSeries, BookingActor.Client,
            () => inner.BookSeriesAsync(request, series, client, cancellationToken),
            bookings => (bookings.FirstOrDefault(one => one.Result is not BookingResult.Booked) ?? bookings[0]).Result);

    public Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(BookingRequest request, CancellationToken cancellationToken = default) =>
        inner.ExplainAsync(request, cancellationToken);

    public Task<Booking?> FindAsync(ManageToken token, CancellationToken cancellationToken = default) => inner.FindAsync(token, cancellationToken);

    public Task<BookingResult> CancelAsync(ManageToken token, int revision, CancellationToken cancellationToken = default) =>
        instruments.RunAsync(BookingOperations.Cancel, BookingActor.Client, () => inner.CancelAsync(token, revision, cancellationToken));

    public Task<BookingResult> MoveAsync(
        ManageToken token, int revision, MoveRequest request, CancellationToken cancellationToken = default) =>
        instruments.RunAsync(BookingOperations.Move, BookingActor.Client, () => inner.MoveAsync(token, revision, request, cancellationToken));

    // Apart, since a method that has a lambda allocates for it even where it takes the other way.
    private Task<IReadOnlyList<AppointmentSlot>> FindSlotsSeenAsync(SlotSearch search, CancellationToken cancellationToken) =>
        instruments.SearchAsync("span", () => inner.FindSlotsAsync(search, cancellationToken), slots => slots.Count);

    private Task<AppointmentSlot?> FindNextSeenAsync(SlotSearch search, CancellationToken cancellationToken) =>
        instruments.SearchAsync("next", () => inner.FindNextAsync(search, cancellationToken), slot => slot is null ? 0 : 1);

    private Task<IReadOnlyList<AppointmentSlot>> FindNearestSeenAsync(BookingRequest request, CancellationToken cancellationToken) =>
        instruments.SearchAsync("nearest", () => inner.FindNearestAsync(request, cancellationToken), slots => slots.Count);
}
