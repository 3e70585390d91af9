using System.Globalization;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Feeds;

/// <summary>What tells one content of a feed from another: the bookings' version, the day, and for a client's feed whose it is.</summary>
internal readonly record struct FeedVersion(long Number, LocalDate Today, ClientKey? Client = null)
{
    /// <summary>As the entity tag is made of.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} {Today:R} {Client?.Value}");
}
