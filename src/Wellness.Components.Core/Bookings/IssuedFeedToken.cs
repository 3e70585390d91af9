namespace Wellness.Bookings;

/// <summary>A feed token with its secret: the one time that the secret can be told.</summary>
/// <param name="Token">What is kept of it.</param>
/// <param name="Secret">What goes into the feed's address.</param>
public sealed record IssuedFeedToken(FeedToken Token, ManageToken Secret);
