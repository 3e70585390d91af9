using System.Globalization;

namespace Wellness.Benchmarks.Bookings;

/// <summary>A practice's past: bookings with all the rows that are not forgotten after a while, back to back before the present, the same number for each practitioner.</summary>
internal static class StoredBookings
{
    private const int CellsEach = 15;

    public static async Task WriteAsync(BookingEngine engine, int count)
    {
        var last = (int)(BookingWorkload.Now.ToUnixTimeSeconds() / Wellness.Bookings.CellRange.Seconds);
        var practitioners = BookingWorkload.Practitioners;
        if (count == 0)
        {
            return;
        }

        var each = count / practitioners.Count;
        for (var place = 0; place < practitioners.Count; place++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"(n + {place * each})");
            var first = string.Create(CultureInfo.InvariantCulture, $"({last - (each * CellsEach)} + n * {CellsEach})");
            var start = engine.InstantOf($"{first} * 300");
            await engine.ExecuteAsync(
                $"""
                INSERT INTO booking (id, status, service, practitioner, start, "end", local_start, zone, tzdb_version, buffer_before, buffer_after,
                    first_cell, end_cell, revision, created_at, changed_at, client_name, client_email, client_key)
                SELECT {engine.UuidOf(number)}, 'Confirmed', 'session', '{practitioners[place]}', {start}, {engine.InstantOf($"({first} + 12) * 300")},
                    '2020-01-01T00:00:00', 'UTC', '2026a', 0, 900000000, {first}, {first} + {CellsEach}, 0, {start}, {start},
                    'A client', 'client' || n || '@example.com', {engine.HashOf(number)}
                FROM {engine.Numbers(each)}
                """);
        }

        await engine.ExecuteAsync(
            $"""
            INSERT INTO cell (resource, cell, seat, booking)
                SELECT 'practitioner/' || practitioner, first_cell + n, 0, id FROM booking CROSS JOIN {engine.Numbers(CellsEach)} ORDER BY practitioner, first_cell, n;
            INSERT INTO audit (booking, revision, status, actor, at) SELECT id, 0, 'Confirmed', 'Client', created_at FROM booking;
            INSERT INTO outbox (booking, revision, kind, state, created_at, due_at, next_at, attempts, settled_at)
                SELECT id, 0, 'Confirmed', 'Sent', created_at, created_at, created_at, 1, created_at FROM booking;
            ANALYZE;
            """);
    }
}
