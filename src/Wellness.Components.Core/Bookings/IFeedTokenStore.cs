namespace Wellness.Bookings;

/// <summary>Keeps which feed tokens open what; only hashes are stored, so a lost token is renewed, never read again.</summary>
public interface IFeedTokenStore
{
    /// <summary>Makes a new token for a scope; the ones before it keep working until they are revoked.</summary>
    Task<IssuedFeedToken> CreateAsync(FeedScope scope, CancellationToken cancellationToken = default);

    /// <summary>What a secret opens, and the version of what it shows; null alike for a wrong one and a revoked one. One indexed read.</summary>
    Task<OpenedFeed?> OpenAsync(ManageToken secret, CancellationToken cancellationToken = default);

    /// <summary>The tokens that are in use, oldest first.</summary>
    Task<IReadOnlyList<FeedToken>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Gives a token a new secret; the old one ends at once.</summary>
    /// <returns>The token with its new secret; null where none in use has the id.</returns>
    Task<IssuedFeedToken?> RotateAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Ends one token; the others of its scope keep working.</summary>
    /// <returns>Whether it was in use until now.</returns>
    Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken = default);
}
