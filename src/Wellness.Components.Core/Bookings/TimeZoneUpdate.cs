using NodaTime;
using NodaTime.TimeZones;

namespace Wellness.Bookings;

/// <summary>Works out bookings anew when the rules of time zones change: the wall clock's reading stays, the instant moves.</summary>
/// <remarks>
/// A booking whose new time somebody else has stays where it was and says so in <see cref="Booking.DisplacedTo"/>; the
/// practice moves it. Harmless to repeat, and on several nodes at once.
/// </remarks>
/// <param name="store">Where bookings are kept.</param>
/// <param name="zones">The time-zone database as it is now.</param>
/// <param name="clock">What tells the present.</param>
public sealed class TimeZoneUpdate(IUpkeepStore store, IDateTimeZoneProvider zones, IClock clock)
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Brings every booking that has not ended up to date.</summary>
    /// <returns>How many moved, and how many should have.</returns>
    public async Task<TimeZoneUpdateResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.Present();
        var sessions = (await store.OutdatedAsync(zones.VersionId, now, cancellationToken))
            .Select(session => new Step(session, [.. session.Select(Retimed)])).ToArray();

        // What goes later makes room from the last on, what goes earlier from the first on; a second round takes what others left.
        Step[] order =
        [
            .. sessions.Where(step => step.Shift == Duration.Zero),
            .. sessions.Where(step => step.Shift > Duration.Zero).Reverse(),
            .. sessions.Where(step => step.Shift < Duration.Zero),
        ];
        var left = await RetimeAsync(await RetimeAsync(order, now, cancellationToken), now, cancellationToken);
        foreach (var booking in left.SelectMany(step => step.Before.Zip(step.After, (before, after) => before with { DisplacedTo = after.Start })))
        {
            await store.DisplaceAsync(booking, cancellationToken);
        }

        return new TimeZoneUpdateResult(
            order.Except(left).Where(step => step.Shift != Duration.Zero).Sum(step => step.After.Count), left.Sum(step => step.After.Count));
    }

    /// <returns>Those that could not be had.</returns>
    private async Task<IReadOnlyList<Step>> RetimeAsync(IReadOnlyList<Step> steps, Instant now, CancellationToken cancellationToken)
    {
        List<Step> left = [];
        foreach (var step in steps)
        {
            if (!await store.RetimeAsync(step.After, zones.VersionId, now, cancellationToken) && step.Shift != Duration.Zero)
            {
                left.Add(step);
            }
        }

        return left;
    }

    /// <summary>The booking at the instant of its local start; as it is where its zone is not known, or where the clock shows that start twice and it has either.</summary>
    private Booking Retimed(Booking booking)
    {
        if (zones.GetZoneOrNull(booking.TimeZone) is not { } zone || ShowsAt(zone, booking.Start, booking.LocalStart))
        {
            return booking with { DisplacedTo = null };
        }

        var start = zone.ResolveLocal(booking.LocalStart, Resolver).ToInstant();
        return booking with { Start = start, End = start + booking.Duration, DisplacedTo = null };
    }

    private static bool ShowsAt(DateTimeZone zone, Instant instant, LocalDateTime local) => instant.InZone(zone).LocalDateTime == local;

    private sealed record Step(IReadOnlyList<Booking> Before, IReadOnlyList<Booking> After)
    {
        public Duration Shift => After[0].Start - Before[0].Start;
    }
}
