using System.Collections.Concurrent;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>What a claim seldom finds, asked in one question, so that it is read only where it is there.</summary>
/// <param name="IsBusy">Blocked or imported time in the claim's span.</param>
/// <param name="HasHolds">Holds of the claim's visitor, those that ended included.</param>
/// <param name="KnowsKey">The claim's key.</param>
internal sealed record ClaimLook(bool IsBusy, bool HasHolds, bool KnowsKey)
{
    /// <summary>The question by its number of practitioners.</summary>
    private static readonly ConcurrentDictionary<int, string> Questions = [];

    /// <summary>The question about a claim, which has one answer.</summary>
    public static Query<ClaimLook> Of(BookingClaim claim)
    {
        object[] values =
        [
            claim.ReadFrom.ToDateTimeUtc(), claim.ReadTo.ToDateTimeUtc(), claim.Visitor, claim.Key?.Scope ?? "", Conversions.ToColumn(claim.Key?.KeyHash ?? ""),
            .. claim.Practitioners,
        ];
        return new(
            new(Questions.GetOrAdd(claim.Practitioners.Count, Sql), values), row => new ClaimLook(row.GetBoolean(0), row.GetBoolean(1), row.GetBoolean(2)));
    }

    private static string Sql(int practitioners) =>
        $"""
        SELECT
          EXISTS (SELECT 1 FROM busy_time WHERE practitioner IN ({Statements.Names(5, practitioners)}) AND "end" > @p0 AND start < @p1),
          EXISTS (SELECT 1 FROM booking WHERE visitor = @p2 AND status = 'Held'),
          EXISTS (SELECT 1 FROM idempotency WHERE scope = @p3 AND key = @p4)
        """;
}
