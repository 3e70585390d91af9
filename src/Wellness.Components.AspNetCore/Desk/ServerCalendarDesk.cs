using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Endpoints;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;
using Wellness.Components;
using Wellness.Practices;

namespace Wellness.AspNetCore.Desk;

/// <summary>The practice's pages' way to its calendar addresses in the same process.</summary>
internal sealed class ServerCalendarDesk(
    Practice practice, IFeedTokenStore tokens, IExternalCalendarStore calendars, ExternalCalendarKeeper keeper, PracticeGate gate) : ICalendarDesk
{
    public async Task<IReadOnlyList<FeedToken>> FeedsAsync(CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await tokens.ListAsync(cancellationToken);
    }

    public async Task<string> CreateFeedAsync(FeedScope scope, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return AddressOf(await tokens.CreateAsync(scope, cancellationToken));
    }

    public async Task<string?> RenewFeedAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await tokens.RotateAsync(id, cancellationToken) is { } issued ? AddressOf(issued) : null;
    }

    public async Task<bool> RevokeFeedAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await tokens.RevokeAsync(id, cancellationToken);
    }

    public async Task<IReadOnlyList<ExternalCalendar>> SourcesAsync(CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await calendars.ListAsync(cancellationToken);
    }

    public async Task<ImportFailure?> AddSourceAsync(
        string practitioner, string name, string address, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        try
        {
            await keeper.AddAsync(practitioner, name, CalendarAddress.Read(address).AbsoluteUri, cancellationToken);
            return null;
        }
        catch (FetchRefusedException refused)
        {
            return new ImportFailure(refused.Result.Reason.ToString(), refused.Result.Value);
        }
    }

    public async Task<bool> RemoveSourceAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await calendars.RemoveAsync(id, cancellationToken);
    }

    private string AddressOf(IssuedFeedToken issued) => SiteAddress.Of(practice, SecretPaths.FeedPath(issued.Secret.Reveal()));
}
