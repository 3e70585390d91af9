namespace Wellness.EntityFrameworkCore;

/// <summary>The hash of a secret that opens one booking, until <see cref="Wellness.Bookings.ManageToken.ExpiryFor"/> of the session.</summary>
internal sealed class ManageTokenRow
{
    public const string Manage = "manage";

    public required string Hash { get; set; }

    public required string Purpose { get; set; }

    public Guid Booking { get; set; }
}
