using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Keeps the hashes of feed tokens beside the bookings.</summary>
internal sealed class EntityFrameworkFeedTokenStore(StoreRunner runner, FeedReaders readers, IClock clock) : IFeedTokenStore
{
    public async Task<IssuedFeedToken> CreateAsync(FeedScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var secret = ManageToken.Create();
        var token = new FeedToken(Guid.CreateVersion7(), scope, Now());
        var hash = secret.Hash();
        return await runner.WriteAsync(async (context, stop) =>
        {
            // A second try after a lost answer finds the token that the first one kept.
            if (!await context.FeedTokens.AnyAsync(row => row.Id == token.Id, stop))
            {
                context.FeedTokens.Add(new FeedTokenRow
                {
                    Id = token.Id,
                    Hash = hash,
                    Practitioner = scope.Practitioner,
                    ClientKey = scope.Client?.Value,
                    Privacy = scope.Privacy,
                    Buffers = scope.Buffers,
                    CreatedAt = token.CreatedAt,
                });
                await context.SaveChangesAsync(stop);
            }

            return Attempt<IssuedFeedToken>.Keep(new(token, secret));
        }, cancellationToken);
    }

    public Task<OpenedFeed?> OpenAsync(ManageToken secret, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return readers.OpenAsync(secret.Hash(), cancellationToken);
    }

    public async Task<IReadOnlyList<FeedToken>> ListAsync(CancellationToken cancellationToken = default)
    {
        var rows = await runner.ReadAsync(
            (context, stop) => context.FeedTokens.AsNoTracking().Where(row => row.RevokedAt == null)
                .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(stop),
            cancellationToken);
        return [.. rows.Select(row => row.ToToken())];
    }

    public async Task<IssuedFeedToken?> RotateAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var secret = ManageToken.Create();
        var hash = secret.Hash();
        var now = Now();
        return await runner.WriteAsync(async (context, stop) =>
        {
            var changed = await context.FeedTokens.Where(row => row.Id == id && row.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Hash, hash).SetProperty(row => row.CreatedAt, now), stop);
            return changed == 0
                ? Attempt<IssuedFeedToken?>.Leave(null)
                : Attempt<IssuedFeedToken?>.Keep(new((await context.FeedTokens.AsNoTracking().SingleAsync(row => row.Id == id, stop)).ToToken(), secret));
        }, cancellationToken);
    }

    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken = default) => await runner.WriteAsync(
        async (context, stop) => Attempt<bool>.Keep(await context.FeedTokens
            .Where(row => row.Id == id && row.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, (Instant?)Now()), stop) == 1),
        cancellationToken);

    private Instant Now() => Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
}
