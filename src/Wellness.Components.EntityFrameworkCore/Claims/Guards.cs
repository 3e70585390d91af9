using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Makes claims of a practitioner's week, and holds of a visitor, take turns until the transaction ends, for rules that no cell can hold.</summary>
internal static class Guards
{
    private const string AnyPractitioner = "";

    /// <summary>Waits for the turn in the weeks that a claim names, in the class that its move leaves, and among the holds of its visitor.</summary>
    public static async Task GuardAsync(this BookingDbContext context, BookingClaim claim, CancellationToken cancellationToken)
    {
        var guards = claim.Practitioners.SelectMany(practitioner => claim.GuardedWeeks.Select(week => (practitioner, week)));
        if (claim.Moves is { } moves)
        {
            var seat = await context.Bookings.AsNoTracking().Where(row => row.Id == moves.Id && row.Session != null)
                .Select(row => new { row.Practitioner, row.LocalStart }).ToListAsync(cancellationToken);
            guards = guards.Concat(seat.Select(row => (row.Practitioner, IsoWeek.Of(row.LocalStart.Date))));
        }

        if (claim.Wanted.Status == BookingStatus.Held)
        {
            // One of 256 turns for all visitors: no row for each who ever came, and few wait for a stranger.
            guards = guards.Append((AnyPractitioner, $"holds {claim.Visitor[..2]}"));
        }

        await context.GuardAsync(guards, cancellationToken);
    }

    /// <summary>Waits for the turn in the classes among what will be freed.</summary>
    public static Task GuardReleasesAsync(this BookingDbContext context, IEnumerable<Footprint> freed, CancellationToken cancellationToken) =>
        context.GuardAsync(freed.Where(footprint => footprint.Session is not null).Select(footprint => (footprint.Practitioner, footprint.Week)), cancellationToken);

    /// <summary>One row after the other in one order for all, so that none wait in a ring.</summary>
    private static async Task GuardAsync(
        this BookingDbContext context, IEnumerable<(string Practitioner, string Week)> guards, CancellationToken cancellationToken)
    {
        var sorted = guards.Distinct().OrderBy(guard => guard.Practitioner, StringComparer.Ordinal).ThenBy(guard => guard.Week, StringComparer.Ordinal).ToArray();
        if (sorted.Length == 0)
        {
            return;
        }

        var sql = new StringBuilder("INSERT INTO guard (practitioner, iso_week, version) VALUES ");
        for (var i = 0; i < sorted.Length; i++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}(@p{2 * i}, @p{(2 * i) + 1}, 1)");
        }

        sql.Append(" ON CONFLICT (practitioner, iso_week) DO UPDATE SET version = guard.version + 1");
        await context.ExecuteAsync(
            new Statement(sql.ToString(), [.. sorted.SelectMany(guard => new object[] { guard.Practitioner, guard.Week })]), cancellationToken);
    }
}
