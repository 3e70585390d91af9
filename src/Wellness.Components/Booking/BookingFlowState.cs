using NodaTime;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>What a visitor has chosen so far, as the address of the page says it: a booking widget without its markup.</summary>
/// <remarks>
/// Immutable, and always possible: whatever the address held, each value is one that the practice has, and what could not
/// be understood is in <see cref="Faults"/>. Whether a time is still free is not known here; ask <see cref="IBookingClient"/>.
/// Two states are equal when they stand for the same choices in the same flow.
/// </remarks>
public sealed record BookingFlowState
{
    /// <summary>The id of a page's only flow, whose keys have no prefix: <c>booking</c>.</summary>
    public const string DefaultId = "booking";

    /// <summary>How many days ahead a flow goes for a practice that books without limit: two years.</summary>
    public const int FurthestDays = 731;

    internal BookingFlowState(Practice practice, string id, LocalDate today)
    {
        Practice = practice;
        Id = id;
        FirstDay = today;
        LastDay = today.PlusDays(Math.Min(practice.SlotPolicy.WindowDays ?? FurthestDays, FurthestDays));
    }

    /// <summary>The practice that is booked.</summary>
    public Practice Practice { get; }

    /// <summary>The flow's id, which prefixes its keys (<c>a.day</c>) unless it is <see cref="DefaultId"/>.</summary>
    public string Id { get; }

    /// <summary>Whether the service is given by the page, so that the address neither holds nor changes it.</summary>
    public bool ServiceIsGiven { get; internal init; }

    /// <summary>The service; null while it is to be chosen.</summary>
    public ServiceOffering? Service { get; internal init; }

    /// <summary>One of the service's lengths; null while it is to be chosen.</summary>
    public SessionLength? Length { get; internal init; }

    /// <summary>Somebody who gives the service; null for anyone who is free.</summary>
    public Practitioner? Practitioner { get; internal init; }

    /// <summary>The day, in the practice's zone, from <see cref="FirstDay"/> to <see cref="LastDay"/>; null for the first with an opening.</summary>
    public LocalDate? Day { get; internal init; }

    /// <summary>When the session should start; null while it is to be chosen. It lies on <see cref="Day"/>.</summary>
    public Instant? Start { get; internal init; }

    /// <summary>The booking that was made; null before that.</summary>
    public Guid? BookingId { get; internal init; }

    /// <summary>Today in the practice's zone: the first day that can be shown.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day that can be shown, inclusive: the policy's window, or <see cref="FurthestDays"/> without one.</summary>
    public LocalDate LastDay { get; }

    /// <summary>What the address asked for and could not be given, in the order of the steps; empty when all was understood.</summary>
    public IReadOnlyList<BookingFlowFault> Faults { get; internal init; } = [];

    /// <summary>The first step whose question is open.</summary>
    public BookingStep Step =>
        BookingId is not null ? BookingStep.Done
        : Length is null ? BookingStep.Service
        : Start is null ? BookingStep.Time
        : BookingStep.Details;

    /// <summary>What to hold or book; null until a time is chosen.</summary>
    public BookingChoice? Choice =>
        Service is { } service && Length is { } length && Start is { } start
            ? new BookingChoice(service.Slug, length.Duration, Practitioner?.Slug, start)
            : null;

    /// <summary>Reads a flow from an address; nothing in it can make this throw.</summary>
    /// <param name="uri">The page's address, absolute or not, or its query with the question mark.</param>
    /// <param name="practice">The practice that is booked.</param>
    /// <param name="now">The present instant, which past days and the window count from.</param>
    /// <param name="id">The flow's id: a letter, then letters, digits, hyphens and underscores.</param>
    /// <param name="service">The slug of a service that the page gives; null where the visitor chooses.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is malformed, or the practice has no such <paramref name="service"/>.</exception>
    public static BookingFlowState Parse(string uri, Practice practice, Instant now, string id = DefaultId, string? service = null)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(practice);
        return BookingFlowReader.Read(uri, practice, now, id, service);
    }

    /// <summary>The flow's keys and their values for the address; null for a key that must go, so that links leave nothing stale.</summary>
    /// <remarks>For <c>NavigationManager.GetUriWithQueryParameters</c>, which keeps the keys of others.</remarks>
    public IReadOnlyDictionary<string, object?> ToQuery()
    {
        var booked = BookingId is not null;
        return new Dictionary<string, object?>
        {
            [Key(BookingFlowKeys.Service)] = booked || ServiceIsGiven ? null : Service?.Slug,
            [Key(BookingFlowKeys.Length)] = booked ? null : Length?.Minutes,
            [Key(BookingFlowKeys.With)] = booked ? null : Practitioner?.Slug,
            [Key(BookingFlowKeys.Day)] = booked || Day is not { } day ? null : StartText.Day(day),
            [Key(BookingFlowKeys.Time)] = booked || Start is not { } start ? null : StartText.Time(start, Practice.TimeZone),
            [Key(BookingFlowKeys.Booking)] = BookingId?.ToString("D"),
        };
    }

    /// <summary>This flow for a service and one of its lengths; the day stays, the time goes.</summary>
    /// <exception cref="ArgumentException">The practice has not this service, or the service not this length.</exception>
    public BookingFlowState With(ServiceOffering service, SessionLength length)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(length);
        if (!Practice.Services.Contains(service) || !service.Lengths.Contains(length))
        {
            throw new ArgumentException($"The practice has no '{service.Slug}' of {length.Minutes} minutes.", nameof(length));
        }

        var stays = Practitioner is { } person && person.Services.Contains(service.Slug);
        return Quiet() with { Service = service, Length = length, Practitioner = stays ? Practitioner : null };
    }

    /// <summary>This flow with somebody, or with null for anyone; the day stays, the time goes.</summary>
    public BookingFlowState With(Practitioner? practitioner) => Quiet() with { Practitioner = practitioner };

    /// <summary>This flow on a day, which is brought into the days that can be shown; the time goes.</summary>
    public BookingFlowState On(LocalDate day) =>
        Quiet() with { Day = day < FirstDay ? FirstDay : day > LastDay ? LastDay : day };

    /// <summary>This flow with a start, on the start's day.</summary>
    public BookingFlowState At(Instant start) =>
        Quiet() with { Day = start.InZone(Practice.TimeZone).Date, Start = start };

    /// <summary>This flow one step back, at its days and times.</summary>
    public BookingFlowState WithoutTime() => Quiet();

    /// <summary>This flow at its services and lengths; day and practitioner stay.</summary>
    public BookingFlowState WithoutLength() =>
        Quiet() with { Length = null, Service = ServiceIsGiven ? Service : null };

    /// <summary>This flow at its end, with the booking that was made.</summary>
    public BookingFlowState Booked(Guid booking) => Quiet() with { BookingId = booking };

    /// <summary>A new flow of the same practice and page, with nothing chosen.</summary>
    public BookingFlowState Again() =>
        Quiet() with { Service = ServiceIsGiven ? Service : null, Length = null, Practitioner = null, Day = null };

    /// <inheritdoc/>
    public bool Equals(BookingFlowState? other) =>
        other is not null && ReferenceEquals(Practice, other.Practice) && Id == other.Id && Service == other.Service
        && Length == other.Length && Practitioner == other.Practitioner && Day == other.Day && Start == other.Start
        && BookingId == other.BookingId;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Service?.Slug, Length?.Minutes, Practitioner?.Slug, Day, Start, BookingId);

    internal BookingFlowState But(BookingFlowFault fault) =>
        this with { Start = null, BookingId = null, Faults = [.. Faults, fault] };

    private BookingFlowState Quiet() => this with { Start = null, BookingId = null, Faults = [] };

    private string Key(string name) => BookingFlowKeys.For(Id, name);
}
