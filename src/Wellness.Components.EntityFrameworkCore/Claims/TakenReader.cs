using System.Collections.Concurrent;
using NodaTime.Text;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Reads what each search and each claim asks first: the bookings of practitioners in some cells.</summary>
internal static class TakenReader
{
    /// <summary>The statuses of bookings that take time or took it, holds that ended included, as SQL has them.</summary>
    public const string TakingTime = "('Held', 'Pending', 'Confirmed', 'Completed', 'NoShow')";

    /// <summary>The question by its number of practitioners.</summary>
    private static readonly ConcurrentDictionary<int, string> Questions = [];

    /// <summary>What may take time of practitioners in some cells, holds that ended included.</summary>
    /// <remarks>What only the release of a hold needs is read of holds alone.</remarks>
    /// <param name="practitioners">At least one.</param>
    /// <param name="cells">The cells.</param>
    public static Query<TakenRow> Taken(IReadOnlyCollection<string> practitioners, CellRange cells) =>
        new(new(Questions.GetOrAdd(practitioners.Count, Sql), [cells.First - CellRange.Longest, cells.End, cells.First, .. practitioners]), Read);

    /// <summary>By <c>ix_booking_practitioner_first_cell</c>: nothing is longer than the longest booking, so the index is read in a span and not from the beginning.</summary>
    public static string Sql(int practitioners) =>
        $"""
        SELECT status, id, revision, service, practitioner, area, resources, start, "end", first_cell, end_cell, session, local_start, hold_until, visitor
        FROM booking
        WHERE practitioner IN ({Statements.Names(3, practitioners)}) AND first_cell >= @p0 AND first_cell < @p1 AND end_cell > @p2
          AND status IN {TakingTime}
        """;

    private static TakenRow Read(IStatementRow row)
    {
        var status = Enum.Parse<BookingStatus>(row.GetString(0));
        var taken = new TakenRow
        {
            Id = row.GetGuid(1),
            Status = status,
            Revision = row.GetInt32(2),
            Service = row.GetString(3),
            Practitioner = row.GetString(4),
            Area = row.IsNull(5) ? null : row.GetString(5),
            Resources = row.IsNull(6) ? null : row.GetString(6),
            Start = row.GetInstant(7),
            End = row.GetInstant(8),
            FirstCell = row.GetInt32(9),
            EndCell = row.GetInt32(10),
            Session = null,
            LocalStart = default,
            HoldUntil = null,
            Visitor = null,
        };
        return status != BookingStatus.Held
            ? taken
            : taken with
            {
                Session = row.IsNull(11) ? null : row.GetGuid(11),
                LocalStart = LocalDateTimePattern.ExtendedIso.Parse(row.GetString(12)).Value,
                HoldUntil = row.IsNull(13) ? null : row.GetInstant(13),
                Visitor = row.IsNull(14) ? null : row.GetString(14),
            };
    }
}
