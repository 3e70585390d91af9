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

    /// <summary>Whether the visitor comes to the service for the first time; null while that is to be said, and where nothing is asked of new clients.</summary>
    public bool? IsNewClient { get; internal init; }

    /// <summary>One of <see cref="Lengths"/>; null while it is to be chosen.</summary>
    public SessionLength? Length { get; internal init; }

    /// <summary>Somebody who gives the service; null for anyone who is free.</summary>
    public Practitioner? Practitioner { get; internal init; }

    /// <summary>The area that the practitioner shall come to; null while it is to be chosen, and for a service that asks for none.</summary>
    public ServiceArea? Area { get; internal init; }

    /// <summary>The day, in the practice's zone, from <see cref="FirstDay"/> to <see cref="LastDay"/>; null for the first with an opening.</summary>
    public LocalDate? Day { get; internal init; }

    /// <summary>When the session should start; null while it is to be chosen. It lies on <see cref="Day"/>.</summary>
    public Instant? Start { get; internal init; }

    /// <summary>The booking that was made; null before that.</summary>
    public Guid? BookingId { get; internal init; }

    /// <summary>Whether the visitor found no time that suits and wants to be told when one is free.</summary>
    public bool Waits { get; internal init; }

    /// <summary>The entry on the waiting list that was made; null before that.</summary>
    public Guid? WaitingId { get; internal init; }

    /// <summary>Today in the practice's zone: the first day that can be shown.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day that can be shown, inclusive: the policy's window, or <see cref="FurthestDays"/> without one.</summary>
    public LocalDate LastDay { get; }

    /// <summary>What the address asked for and could not be given, in the order of the steps; empty when all was understood.</summary>
    public IReadOnlyList<BookingFlowFault> Faults { get; internal init; } = [];

    /// <summary>The lengths to choose from: the service's, or those that a first visit may have; empty while no service is chosen.</summary>
    public IReadOnlyList<SessionLength> Lengths =>
        Service is not { } service ? []
        : IsNewClient == true && service.NewClients is { Lengths.Count: > 0 } policy
            ? [.. service.Lengths.Where(length => policy.Lengths.Contains(length.Duration))]
            : service.Lengths;

    /// <summary>Whether the service asks which of the practice's areas the practitioner shall come to.</summary>
    public bool AsksArea => Service is { VisitsClients: true } && Practice.ServiceAreas.Count > 0;

    /// <summary>The first step whose question is open.</summary>
    public BookingStep Step =>
        BookingId is not null ? BookingStep.Done
        : WaitingId is not null ? BookingStep.Waiting
        : Service is null ? BookingStep.Service
        : Service.NewClients is not null && IsNewClient is null ? BookingStep.FirstVisit
        : Service.NewClients is { CallFirst: true } && IsNewClient == true ? BookingStep.CallFirst
        : Length is null ? BookingStep.Service
        : AsksArea && Area is null ? BookingStep.Area
        : Waits ? BookingStep.Wait
        : Start is null ? BookingStep.Time
        : BookingStep.Details;

    /// <summary>What to look for free times for; null until service, length and all that they ask for are chosen.</summary>
    public SlotQuestion? Question =>
        Step is BookingStep.Time or BookingStep.Details or BookingStep.Wait
            ? new SlotQuestion(Service!.Slug, Length!.Duration, Practitioner?.Slug) { Area = Area?.Slug, IsNewClient = IsNewClient }
            : null;

    /// <summary>What to hold or book; null until a time is chosen.</summary>
    public BookingChoice? Choice => Start is { } start ? Question?.At(start) : null;

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
        var booked = BookingId is not null || WaitingId is not null;
        return new Dictionary<string, object?>
        {
            [Key(BookingFlowKeys.Service)] = booked || ServiceIsGiven ? null : Service?.Slug,
            [Key(BookingFlowKeys.New)] = booked ? null : BookingFlowKeys.Answer(IsNewClient),
            [Key(BookingFlowKeys.Length)] = booked ? null : Length?.Minutes,
            [Key(BookingFlowKeys.With)] = booked ? null : Practitioner?.Slug,
            [Key(BookingFlowKeys.Area)] = booked ? null : Area?.Slug,
            [Key(BookingFlowKeys.Day)] = booked || Day is not { } day ? null : StartText.Day(day),
            [Key(BookingFlowKeys.Time)] = booked || Start is not { } start ? null : StartText.Time(start, Practice.TimeZone),
            [Key(BookingFlowKeys.Wait)] = booked ? null : BookingFlowKeys.Answer(Waits ? true : null),
            [Key(BookingFlowKeys.Booking)] = BookingId?.ToString("D"),
            [Key(BookingFlowKeys.Waiting)] = WaitingId?.ToString("D"),
        };
    }

    /// <summary>This flow for a service, with its length open unless there is only one; the day stays, the time goes.</summary>
    /// <exception cref="ArgumentException">The practice has not this service.</exception>
    public BookingFlowState With(ServiceOffering service)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (!Practice.Services.Contains(service))
        {
            throw new ArgumentException($"The practice has no '{service.Slug}'.", nameof(service));
        }

        var chosen = Quiet() with
        {
            Service = service,
            IsNewClient = service == Service ? IsNewClient : null,
            Practitioner = Practitioner is { } person && person.Services.Contains(service.Slug) ? Practitioner : null,
        };
        return chosen with { Length = chosen.OnlyLength, Area = chosen.AsksArea ? Area ?? chosen.OnlyArea : null };
    }

    /// <summary>This flow for a service and one of the lengths that it may have; the day stays, the time goes.</summary>
    /// <exception cref="ArgumentException">The practice has not this service, or the service not this length, or not for a first visit.</exception>
    public BookingFlowState With(ServiceOffering service, SessionLength length)
    {
        ArgumentNullException.ThrowIfNull(length);
        var chosen = With(service);
        return chosen.Lengths.Contains(length)
            ? chosen with { Length = length }
            : throw new ArgumentException($"'{service.Slug}' can't be booked for {length.Minutes} minutes.", nameof(length));
    }

    /// <summary>This flow with the answer whether it is the first visit; day and time stay, and the length if it still may.</summary>
    public BookingFlowState ForNewClient(bool isNewClient)
    {
        var answered = this with { IsNewClient = isNewClient, BookingId = null, WaitingId = null, Faults = [] };
        return Length is { } length && answered.Lengths.Contains(length) ? answered : answered with { Length = answered.OnlyLength };
    }

    /// <summary>This flow in one of the practice's areas; day and time stay.</summary>
    /// <exception cref="ArgumentException">The practice has not this area.</exception>
    public BookingFlowState In(ServiceArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Practice.ServiceAreas.Contains(area)
            ? this with { Area = area, BookingId = null, WaitingId = null, Faults = [] }
            : throw new ArgumentException($"The practice has no area '{area.Slug}'.", nameof(area));
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

    /// <summary>This flow at its services and lengths; day, area and practitioner stay.</summary>
    public BookingFlowState WithoutLength() =>
        HasOtherServices ? Quiet() with { Length = null, Service = null, IsNewClient = null } : Quiet() with { Length = null };

    /// <summary>This flow where it asks whether it is the first visit; the time goes, and a length that was the only one.</summary>
    public BookingFlowState WithoutAnswer() => Quiet() with { IsNewClient = null, Length = OnlyLength is null ? Length : null };

    /// <summary>This flow at its areas; all but the time stays.</summary>
    public BookingFlowState WithoutArea() => Quiet() with { Area = null };

    /// <summary>This flow at its end, with the booking that was made.</summary>
    public BookingFlowState Booked(Guid booking) => Quiet() with { BookingId = booking };

    /// <summary>This flow where it asks what to wait for; the day stays, the time goes.</summary>
    public BookingFlowState Waiting() => Quiet() with { Waits = true };

    /// <summary>This flow at its end, with the entry on the waiting list that was made.</summary>
    public BookingFlowState Waiting(Guid entry) => Quiet() with { WaitingId = entry };

    /// <summary>A new flow of the same practice and page, with nothing chosen.</summary>
    public BookingFlowState Again() =>
        WithoutLength() with { IsNewClient = null, Practitioner = null, Area = null, Day = null };

    /// <inheritdoc/>
    public bool Equals(BookingFlowState? other) =>
        other is not null && ReferenceEquals(Practice, other.Practice) && Id == other.Id && Service == other.Service
        && IsNewClient == other.IsNewClient && Length == other.Length && Practitioner == other.Practitioner && Area == other.Area
        && Day == other.Day && Start == other.Start && BookingId == other.BookingId && Waits == other.Waits && WaitingId == other.WaitingId;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Id, Service?.Slug, Length?.Minutes, Practitioner?.Slug, Area?.Slug, Day, Start, BookingId);

    /// <summary>Whether the visitor may choose another service.</summary>
    internal bool HasOtherServices => !ServiceIsGiven && Practice.Services.Count > 1;

    /// <summary>The one length that there is to choose; null where there are more.</summary>
    internal SessionLength? OnlyLength => Lengths is [var only] ? only : null;

    /// <summary>The one area that there is to choose; null where there are more.</summary>
    internal ServiceArea? OnlyArea => Practice.ServiceAreas is [var only] ? only : null;

    internal BookingFlowState But(BookingFlowFault fault) =>
        this with { Start = null, BookingId = null, WaitingId = null, Faults = [.. Faults, fault] };

    private BookingFlowState Quiet() => this with { Start = null, BookingId = null, Waits = false, WaitingId = null, Faults = [] };

    private string Key(string name) => BookingFlowKeys.For(Id, name);
}
