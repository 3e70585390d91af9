namespace Wellness.Bookings;

/// <summary>Keeps which feed tokens open what; only hashes are stored, so a lost token is replaced, never read again.</summary>
public interface IFeedTokenStore
{
    /// <summary>Makes a new token for a scope; the ones before it keep working until they are revoked.</summary>
    Task<ManageToken> CreateAsync(FeedScope scope, CancellationToken cancellationToken = default);

    /// <summary>What a token opens; null alike for a wrong one and a revoked one.</summary>
    Task<FeedScope?> FindAsync(ManageToken token, CancellationToken cancellationToken = default);

    /// <summary>Revokes every token of a scope.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RevokeAsync(FeedScope scope, CancellationToken cancellationToken = default);
}
