namespace Wellness.Bookings;

/// <summary>What a store may do to its own tables.</summary>
public sealed class BookingStoreOptions
{
    /// <summary>Whether a start makes missing tables and brings old ones up to date.</summary>
    /// <value>
    /// True by default. False where only a database's keeper may change tables: then a start against tables that are behind,
    /// or absent, ends with an error that names what is missing; see <see cref="IBookingStoreScript"/>.
    /// </value>
    public bool AppliesMigrations { get; set; } = true;
}
