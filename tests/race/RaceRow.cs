using System.Data.Common;
using System.Globalization;
using Wellness.EntityFrameworkCore;

namespace Wellness.Race;

/// <summary>A booking as the verifier reads it, by itself and without the store but for how an id is read.</summary>
internal sealed record RaceRow(
    Guid Id, string Status, string Service, string Practitioner, DateTime Start, DateTime From, DateTime To, string? Note, Guid? Session)
{
    public const string Sql =
        """SELECT id, status, practitioner, start, "end", buffer_before, buffer_after, client_note, service, session FROM booking""";

    /// <summary>Every hold counts, ended or not: as long as its row says so it must own its cells.</summary>
    public bool TakesTime => Status is "Held" or "Pending" or "Confirmed";

    /// <summary>What is one session: the clients of a class share it.</summary>
    public object Group => Service == RacePractice.Class ? (Practitioner, Start) : Id;

    public Guid Owner => Session ?? Id;

    public IEnumerable<int> Cells
    {
        get
        {
            var last = CellOf(To - TimeSpan.FromTicks(1));
            return Enumerable.Range(CellOf(From), last - CellOf(From) + 1);
        }
    }

    public int StartCell => CellOf(Start);

    public static RaceRow Read(DbDataReader reader)
    {
        var start = DateTime.SpecifyKind(reader.GetDateTime(3), DateTimeKind.Utc);
        var end = DateTime.SpecifyKind(reader.GetDateTime(4), DateTimeKind.Utc);
        return new(
            reader.GetId(0),
            reader.GetString(1),
            reader.GetString(8),
            reader.GetString(2),
            start,
            start - TimeSpan.FromMicroseconds(reader.GetInt64(5)),
            end + TimeSpan.FromMicroseconds(reader.GetInt64(6)),
            reader.IsDBNull(7) ? null : Convert.ToString(reader.GetValue(7), CultureInfo.InvariantCulture),
            reader.IsDBNull(9) ? null : reader.GetId(9));
    }

    private static int CellOf(DateTime time) => (int)((time - DateTime.UnixEpoch).Ticks / (TimeSpan.TicksPerMinute * 5));
}
