using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Wellness;
using Wellness.Bookings;
using Wellness.Practices;

namespace BodyWisdom.Tests;

/// <summary>A feed of the running sample in programs that people use; the bookings are made beside it, in its database.</summary>
[Collection<SharedBrowser>]
public sealed class CalendarClientTests : IAsyncLifetime
{
    private static readonly LocalDateTimePattern Shown = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    // To a day on which nothing else stands.
    private static readonly Duration Later = Duration.FromDays(15);

    private readonly Practice _practice = PracticeFile.Load(Path.Combine(BodyWisdomSite.Folder, "practice.json"));
    private BodyWisdomSite _site = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BookingService Bookings => new(_practice, _services.GetRequiredService<IBookingStore>(), SystemClock.Instance, new BookingOptions());

    public async ValueTask InitializeAsync()
    {
        _site = await BodyWisdomSite.StartAsync();
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(SystemClock.Instance);
        new WellnessBuilder(services).UseSqlite(Path.Combine(_site.DataFolder, "wellness.db"));
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Sync_PractitionersFeed_KeepsEveryEventAndFollowsMovesAndCancellations()
    {
        var feed = await FeedAsync();
        using var client = await CalendarClient.SubscribeAsync(feed);
        var (kept, _) = await BookAsync("kept", 0);
        var (moved, _) = await BookAsync("moved", 1);
        var (cancelled, token) = await BookAsync("cancelled", 2);

        (await client.SyncAsync()).Split("Copying").Length.ShouldBe(4, "three events are new");
        var first = await client.FilesAsync();
        (await client.ListAsync()).ShouldBe(new[] { kept, moved, cancelled }.OrderBy(one => one.Start).Select(one => Line(one)), "khal shows them");

        (await client.SyncAsync()).ShouldNotContain("ing item", customMessage: "a second reading changes nothing");
        (await client.FilesAsync()).ShouldBe(first);

        var uids = await UidsAsync(feed);
        await MoveAsync(moved, Later);
        await Bookings.CancelAsync(token, cancelled.Revision, Token);
        await client.SyncAsync();
        var changed = await client.FilesAsync();

        // Over plain HTTP vdirsyncer knows events by their content and not by their UID: what changed is replaced.
        changed.Count.ShouldBe(3, "nothing is doubled and nothing lost");
        changed.Keys.Intersect(first.Keys).Count().ShouldBe(1, "one was moved and one cancelled");
        (await client.ListAsync()).ShouldBe(new[]
        {
            (moved.Start + Later, Line(moved with { Start = moved.Start + Later, End = moved.End + Later })),
            (kept.Start, Line(kept)),
            (cancelled.Start, Line(cancelled, "CANCELLED")),
        }.Order().Select(one => one.Item2));
        (await UidsAsync(feed)).ShouldBe(uids, "for those who know events by their UID they are the same");
    }

    private static async Task<string[]> UidsAsync(Uri feed)
    {
        using var client = new HttpClient();
        return [.. (await client.GetStringAsync(feed, Token)).Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static string Line(Booking booking, string status = "CONFIRMED")
    {
        var zone = DateTimeZoneProviders.Tzdb[booking.TimeZone];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Shown.Format(booking.Start.InZone(zone).LocalDateTime)} {booking.End.InZone(zone).LocalDateTime:HH:mm} Neuromuscular Therapy (Casey Client) {status}");
    }

    private async Task<Uri> FeedAsync() =>
        new(_site.Address, new Uri((await _site.RunCommandAsync("feed-token", "heather")).Split('\n').Last(line => line.Contains("/feeds/", StringComparison.Ordinal)).Trim()).AbsolutePath);

    /// <summary>Books the first free hour so many weeks from tomorrow.</summary>
    private async Task<(Booking Booking, ManageToken Token)> BookAsync(string key, int weeks)
    {
        var from = SystemClock.Instance.GetCurrentInstant().InZone(_practice.TimeZone).Date.PlusDays(1).PlusWeeks(weeks);
        var search = new SlotSearch("neuromuscular-therapy", Duration.FromMinutes(60), "heather", from, from);
        var slot = (await Bookings.FindNextAsync(search, Token)).ShouldNotBeNull();
        var request = new BookingRequest(search.Service, search.Duration, "heather", slot.Start, key, key.PadRight(40, '_'));
        var booked = (await Bookings.BookAsync(request, new ClientDetails("Casey Client", "casey@client.example"), Token)).ShouldBeOfType<BookingResult.Booked>();
        return (booked.Booking, booked.Token!);
    }

    /// <summary>What moving an appointment does to its row and to the calendar's version.</summary>
    private async Task MoveAsync(Booking booking, Duration by)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_site.DataFolder, "wellness.db")}");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            UPDATE booking SET start = @start, end = @end, first_cell = first_cell + @cells, end_cell = end_cell + @cells,
              revision = revision + 1, changed_at = @now WHERE id = @id;
            UPDATE calendar_version SET version = version + 1 WHERE practitioner = 'heather' AND part = (SELECT MIN(part) FROM calendar_version WHERE practitioner = 'heather');
            """;
        command.Parameters.AddWithValue("@start", (booking.Start + by).ToDateTimeUtc());
        command.Parameters.AddWithValue("@end", (booking.End + by).ToDateTimeUtc());
        command.Parameters.AddWithValue("@cells", (int)(by.TotalSeconds / CellRange.Seconds));
        command.Parameters.AddWithValue("@now", SystemClock.Instance.GetCurrentInstant().ToDateTimeUtc());
        command.Parameters.AddWithValue("@id", booking.Id.ToByteArray(bigEndian: true));
        (await command.ExecuteNonQueryAsync(Token)).ShouldBe(2);
    }
}
