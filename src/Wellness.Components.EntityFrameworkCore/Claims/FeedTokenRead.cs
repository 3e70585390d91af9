using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>A feed token in use and the version of what it opens, in one row.</summary>
internal sealed record FeedTokenRead(string? Practitioner, string? ClientKey, FeedPrivacy Privacy, bool Buffers, long Version)
{
    public FeedScope Scope => Practitioner is { } practitioner
        ? new FeedScope(practitioner, Privacy, Buffers)
        : new FeedScope(Wellness.Bookings.ClientKey.TryParse(ClientKey)!.Value);
}
