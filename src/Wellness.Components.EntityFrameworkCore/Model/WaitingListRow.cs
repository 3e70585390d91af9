using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Somebody who waits, as the table keeps them.</summary>
internal sealed class WaitingListRow
{
    public Guid Id { get; set; }

    public required string Service { get; set; }

    public Duration Duration { get; set; }

    public string? Practitioner { get; set; }

    public string? Area { get; set; }

    public bool? IsNewClient { get; set; }

    public LocalDate FirstDate { get; set; }

    public LocalDate LastDate { get; set; }

    public PartsOfDay Parts { get; set; }

    public string? Culture { get; set; }

    public required string ClientName { get; set; }

    public required string ClientEmail { get; set; }

    public string? ClientTelephone { get; set; }

    public string? ClientNote { get; set; }

    public required string ClientKey { get; set; }

    /// <summary>The hash of the secret that leaves the list.</summary>
    public required string TokenHash { get; set; }

    /// <summary>The booking that is held for them; null while they wait.</summary>
    public Guid? Offer { get; set; }

    public Instant CreatedAt { get; set; }

    public static WaitingListRow From(WaitingListEntry entry, string tokenHash) => new()
    {
        Id = entry.Id,
        Service = entry.Service,
        Duration = entry.Duration,
        Practitioner = entry.Practitioner,
        Area = entry.Area,
        IsNewClient = entry.IsNewClient,
        FirstDate = entry.From,
        LastDate = entry.To,
        Parts = entry.Parts,
        Culture = entry.Culture,
        ClientName = entry.Client.Name,
        ClientEmail = entry.Client.Email,
        ClientTelephone = entry.Client.Telephone,
        ClientNote = entry.Client.Note,
        ClientKey = Bookings.ClientKey.Of(entry.Client.Email).Value!,
        TokenHash = tokenHash,
        Offer = entry.Offer,
        CreatedAt = entry.CreatedAt,
    };

    public WaitingListEntry ToEntry() => new()
    {
        Id = Id,
        Service = Service,
        Duration = Duration,
        Practitioner = Practitioner,
        Area = Area,
        IsNewClient = IsNewClient,
        From = FirstDate,
        To = LastDate,
        Parts = Parts,
        Culture = Culture,
        Client = new ClientDetails(ClientName, ClientEmail, ClientTelephone, ClientNote),
        CreatedAt = CreatedAt,
        Offer = Offer,
    };
}
