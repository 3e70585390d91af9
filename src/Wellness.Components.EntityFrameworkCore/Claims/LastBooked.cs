using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>When practitioners were last booked or held by someone else, by the time of booking.</summary>
/// <remarks>
/// Ids are version 7 UUIDs, in the order of booking, so the primary key is walked back from its end until a practitioner's
/// own comes: a few steps, at most through what was booked in <see cref="Memory"/>, and no index to keep for it.
/// </remarks>
internal static class LastBooked
{
    /// <summary>How far back it is looked: who was not booked for so long is as one who never was.</summary>
    private static readonly Duration Memory = Duration.FromDays(366);

    /// <summary>The concatenation keeps planners from the practitioner's index, by which they would read and sort all bookings.</summary>
    public const string Sql =
        $"""
        SELECT created_at FROM booking
        WHERE id > @p0 AND practitioner || '' = @p1
          AND status IN {TakenReader.TakingTime} AND (status <> 'Held' OR (hold_until > @p2 AND visitor IS DISTINCT FROM @p3))
        ORDER BY id DESC LIMIT 1
        """;

    public static async Task<IReadOnlyDictionary<string, Instant>> ReadAsync(
        BookingDbContext context, BookingClaim claim, CancellationToken cancellationToken)
    {
        var lastBooked = new Dictionary<string, Instant>(StringComparer.Ordinal);
        if (!claim.NeedsLastBooked)
        {
            return lastBooked;
        }

        var oldest = Guid.CreateVersion7((claim.Now - Memory).ToDateTimeOffset());
        foreach (var practitioner in claim.Practitioners)
        {
            object[] values = [oldest, practitioner, claim.Now.ToDateTimeUtc(), claim.Visitor];
            if (await context.QueryAsync(new Query<Instant>(new(Sql, values), row => row.GetInstant(0)), cancellationToken) is [var last])
            {
                lastBooked[practitioner] = last;
            }
        }

        return lastBooked;
    }
}
