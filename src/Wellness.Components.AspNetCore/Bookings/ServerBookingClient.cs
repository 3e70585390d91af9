using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Wellness.AspNetCore.Forms;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;
using Wellness.Components;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Bookings;

/// <summary>The components' way to the bookings in the same process; the visitor is whoever sent the request.</summary>
internal sealed class ServerBookingClient(IBookingService bookings, IHttpContextAccessor accessor, SecretPaths paths, FormLimits limits) : IBookingClient
{
    private const int LongestCulture = 35;

    // A cookie that this response sets is not in this request yet.
    private readonly Dictionary<Guid, ManageToken> _booked = [];
    private string? _visitor;

    public Task<IReadOnlyList<AppointmentSlot>> FindSlotsAsync(
        SlotQuestion question, LocalDate from, LocalDate to, CancellationToken cancellationToken = default) =>
        bookings.FindSlotsAsync(Search(question, from, to), cancellationToken);

    public Task<AppointmentSlot?> FindNextAsync(SlotQuestion question, LocalDate from, CancellationToken cancellationToken = default) =>
        bookings.FindNextAsync(Search(question, from, from), cancellationToken);

    public Task<IReadOnlyList<AppointmentSlot>> FindNearestAsync(BookingChoice choice, CancellationToken cancellationToken = default) =>
        bookings.FindNearestAsync(Request(choice, KnownVisitor() ?? "", ""), cancellationToken);

    public async Task<BookingResult> HoldAsync(BookingChoice choice, string idempotencyKey, CancellationToken cancellationToken = default) =>
        limits.Count(Writable(), email: null) is { } wait
            ? new BookingResult.TooManyAttempts(wait)
            : await bookings.HoldAsync(Request(choice, Visitor(Writable(), idempotencyKey), idempotencyKey), cancellationToken);

    public async Task<Booking?> FindHoldAsync(BookingChoice choice, CancellationToken cancellationToken = default) =>
        KnownVisitor() is { } visitor ? await bookings.FindHoldAsync(Request(choice, visitor, ""), cancellationToken) : null;

    public async Task<BookingResult> BookAsync(
        BookingChoice choice, ClientDetails client, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        if (limits.Count(Writable(), client.Email) is { } wait)
        {
            return new BookingResult.TooManyAttempts(wait);
        }

        var result = await bookings.BookAsync(Request(choice, Visitor(Writable(), idempotencyKey), idempotencyKey), client, cancellationToken);
        if (result is BookingResult.Booked { Booking: var booking, Token: { } token })
        {
            Keep(booking.Id, token);
        }

        return result;
    }

    /// <summary>Counts a form against the limits, and answers the response where it is one too many.</summary>
    /// <returns>How long to wait; null where it is within.</returns>
    public Duration? Count(string email) => limits.Count(Writable(), email);

    public async Task<Booking?> FindBookingAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (Token(id) is not { } token || await bookings.FindAsync(token, cancellationToken) is not { } booking || booking.Id != id)
        {
            return null;
        }

        MarkPrivate();
        return booking;
    }

    public async Task<BookingResult> CancelAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        await FindBookingAsync(id, cancellationToken) is null
            ? new BookingResult.Conflict(null)
            : await bookings.CancelAsync(Token(id)!, revision, cancellationToken);

    public async Task<IReadOnlyList<AppointmentSlot>> FindMoveSlotsAsync(
        Guid id, string? practitioner, LocalDate from, LocalDate to, CancellationToken cancellationToken = default) =>
        await FindBookingAsync(id, cancellationToken) is { } booking
            ? await bookings.FindSlotsAsync(SlotSearch.ForMove(booking, practitioner, from, to), cancellationToken) : [];

    public async Task<AppointmentSlot?> FindNextMoveSlotAsync(
        Guid id, string? practitioner, LocalDate from, CancellationToken cancellationToken = default) =>
        await FindBookingAsync(id, cancellationToken) is { } booking
            ? await bookings.FindNextAsync(SlotSearch.ForMove(booking, practitioner, from, from), cancellationToken) : null;

    public async Task<BookingResult> MoveAsync(
        Guid id, int revision, MoveRequest request, CancellationToken cancellationToken = default) =>
        await FindBookingAsync(id, cancellationToken) is null
            ? new BookingResult.Conflict(null)
            : await bookings.MoveAsync(Token(id)!, revision, request, cancellationToken);

    public string CalendarFileHref(Guid id) => $"{accessor.HttpContext?.Request.PathBase}/wellness/appointments/{id:D}.ics";

    public string? ManageHref(Guid id)
    {
        if (Token(id) is not { } token)
        {
            return null;
        }

        MarkPrivate();
        return $"{accessor.HttpContext?.Request.PathBase}{paths.ManageLink(token.Reveal())}";
    }

    /// <summary>The visitor's secret for a booking; null where the browser never booked it or opened its link.</summary>
    internal ManageToken? Token(Guid id) =>
        _booked.GetValueOrDefault(id) ?? (accessor.HttpContext is { } context ? VisitorCookies.ReadBooking(context, id) : null);

    /// <summary>Marks an answer that shows what a secret opens; one that finds nothing stays as it would be without the secret.</summary>
    internal void MarkPrivate() => PrivateAnswer.Mark(accessor.HttpContext);

    /// <summary>Remembers for the visitor the secret of a booking, or of an entry on the waiting list.</summary>
    internal void Keep(Guid id, ManageToken token)
    {
        _booked[id] = token;
        VisitorCookies.WriteBooking(Writable(), id, token);
    }

    /// <summary>The language that the visitor reads; null for one that no message could be written in.</summary>
    internal static string? Culture => CultureInfo.CurrentUICulture.Name is { Length: > 0 and <= LongestCulture } culture ? culture : null;

    private static BookingRequest Request(BookingChoice choice, string visitor, string key) =>
        new(choice.Session.Service, choice.Session.Duration, choice.Session.Practitioner, choice.Start, visitor, key)
        {
            Area = choice.Session.Area,
            IsNewClient = choice.Session.IsNewClient,
            Culture = Culture,
        };

    private SlotSearch Search(SlotQuestion question, LocalDate from, LocalDate to) =>
        new(question.Service, question.Duration, question.Practitioner, from, to, KnownVisitor())
        {
            Area = question.Area,
            IsNewClient = question.IsNewClient,
        };

    private string? KnownVisitor() => _visitor ??= accessor.HttpContext is { } context ? VisitorCookies.ReadVisitor(context) : null;

    private string Visitor(HttpContext context, string formKey) => KnownVisitor() ?? (_visitor = VisitorCookies.WriteVisitor(context, formKey));

    private HttpContext Writable()
    {
        var context = accessor.HttpContext
            ?? throw new InvalidOperationException("To hold or book a time needs an HTTP request, whose answer remembers the visitor; there is none here.");
        return context.Response.HasStarted
            ? throw new InvalidOperationException(
                "The page is already on its way, so its visitor can't be remembered: hold and book before anything is sent, without streaming rendering around the form.")
            : context;
    }
}
