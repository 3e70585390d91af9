using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Keeps the hashes of feed tokens beside the bookings.</summary>
internal sealed class EntityFrameworkFeedTokenStore(StoreRunner runner, IClock clock) : IFeedTokenStore
{
    public async Task<ManageToken> CreateAsync(FeedScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var secret = ManageToken.Create();
        var hash = secret.Hash();
        return await runner.WriteAsync(async (context, token) =>
        {
            // A second try after a lost answer finds the token that the first one kept.
            if (!await context.FeedTokens.AnyAsync(row => row.Hash == hash, token))
            {
                context.FeedTokens.Add(new FeedTokenRow { Hash = hash, Practitioner = scope.Practitioner, CreatedAt = Now() });
                await context.SaveChangesAsync(token);
            }

            return Attempt<ManageToken>.Keep(secret);
        }, cancellationToken);
    }

    public async Task<FeedScope?> FindAsync(ManageToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        var hash = token.Hash();
        var practitioner = await runner.ReadAsync(
            (context, stop) => context.FeedTokens.AsNoTracking().Where(row => row.Hash == hash && row.RevokedAt == null)
                .Select(row => row.Practitioner).SingleOrDefaultAsync(stop),
            cancellationToken);
        return practitioner is null ? null : new FeedScope(practitioner);
    }

    public async Task<int> RevokeAsync(FeedScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return await runner.WriteAsync(
            async (context, token) => Attempt<int>.Keep(await context.FeedTokens
                .Where(row => row.Practitioner == scope.Practitioner && row.RevokedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, (Instant?)Now()), token)),
            cancellationToken);
    }

    private Instant Now() => Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
}
