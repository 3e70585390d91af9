using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Telemetry;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Telemetry;

[Collection(nameof(CapturedTelemetry))]
public sealed class BookingTelemetryTests
{
    private static readonly Duration Hour = Duration.FromMinutes(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SlotSearch Thursday => new("nmt", Hour, "ann", new LocalDate(2026, 12, 3), new LocalDate(2026, 12, 3), null);

    [Fact]
    public async Task Operations_OfABookingsLife_TellOperationActorAndOutcome()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, token) = await site.BookAsync();
        using var seen = Listen(site);

        await site.Bookings.BookAsync(Request("late", MailSite.Thursday), new ClientDetails("Late", "late@client.example"), Token);
        await site.Bookings.BookAsync(Request("night", MailSite.Thursday + Hour * 12), new ClientDetails("Night", "night@client.example"), Token);
        await site.Bookings.HoldAsync(Request("hold", MailSite.Thursday + Hour), Token);
        await site.Bookings.CancelAsync(token, booking.Revision, Token);
        await site.App.Services.GetRequiredService<IBookingDesk>().CancelAsync(Guid.NewGuid(), 0, cancellationToken: Token);

        seen.Of("wellness.booking.operation.duration").ShouldBe(
        [
            "wellness.booking.operation=book wellness.booking.actor=client wellness.booking.outcome=taken",
            "wellness.booking.operation=book wellness.booking.actor=client wellness.booking.outcome=refused wellness.booking.rule=outside_hours",
            "wellness.booking.operation=hold wellness.booking.actor=client wellness.booking.outcome=done",
            "wellness.booking.operation=cancel wellness.booking.actor=client wellness.booking.outcome=done",
            "wellness.booking.operation=cancel wellness.booking.actor=practice wellness.booking.outcome=conflict",
        ]);
        seen.Of("wellness.hold.made").Count().ShouldBe(1);
        seen.Activities.ShouldContain(activity => activity.StartsWith("wellness.booking.operation ", StringComparison.Ordinal)
            && activity.Contains("wellness.booking.outcome=taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Operation_StoreThatFails_IsCountedAsFailedWithTheErrorsType()
    {
        var instruments = Instruments(out var meters);
        using var seen = new CapturedTelemetry(meters);

        await Should.ThrowAsync<BookingStoreException>(() => instruments.RunAsync(
            BookingOperations.Book, BookingActor.Client, () => throw new BookingStoreException("It is on fire.")));

        seen.Of("wellness.booking.operation.duration").Single().ShouldEndWith("wellness.booking.outcome=failed error.type=BookingStoreException");
    }

    [Fact]
    public async Task Search_SomebodyListens_TellsDurationAndSlots()
    {
        await using var site = await MailSite.OpenAsync();
        using var seen = Listen(site);

        var slots = await site.Bookings.FindSlotsAsync(Thursday, Token);

        seen.Measurements.ShouldContain(("wellness.slot_search.slots", slots.Count, "wellness.slot_search.kind=span"));
        seen.Of("wellness.slot_search.duration").ShouldBe(["wellness.slot_search.kind=span"]);
    }

    [Fact]
    public void Search_NobodyListens_AllocatesNothingMore()
    {
        var bookings = new FakeBookings();
        var search = Thursday;
        var plain = Allocated(bookings, search);

        var measured = Allocated(new MeasuredBookingService(bookings, Instruments(out _)), search);

        measured.ShouldBe(plain);
    }

    [Fact]
    public async Task Outbox_SentFailedAndDead_AreCountedAndTheOldestsAgeIsTold()
    {
        await using var site = await MailSite.OpenAsync();
        using var seen = Listen(site);
        await site.BookAsync();
        await site.RunAsync();
        seen.Of("wellness.outbox.messages").ShouldBe(["wellness.outbox.outcome=sent wellness.outbox.kind=confirmed"]);

        await site.BookAsync(MailSite.Thursday + Hour, key: "second");
        site.Mail.Refusal = new InvalidOperationException();
        await site.RunAsync();
        site.Clock.AdvanceMinutes(2);
        await RoundAsync(site, seen);

        seen.Of("wellness.outbox.messages").Last().ShouldBe("wellness.outbox.outcome=failed wellness.outbox.kind=confirmed");
        seen.Measurements.Last(one => one.Name == "wellness.outbox.oldest.age").Value.ShouldBe(120);

        site.Mail.Refusal = new MailRefusedException();
        site.Clock.AdvanceMinutes(5);
        await site.RunAsync();
        await RoundAsync(site, seen);

        seen.Of("wellness.outbox.messages").Last().ShouldBe("wellness.outbox.outcome=dead wellness.outbox.kind=confirmed");
        seen.Measurements.Last(one => one.Name == "wellness.outbox.oldest.age").Value.ShouldBe(0);
    }

    [Fact]
    public async Task Upkeep_HoldThatEnded_IsCounted()
    {
        await using var site = await MailSite.OpenAsync();
        await site.Bookings.HoldAsync(Request("hold", MailSite.Thursday), Token);
        using var seen = Listen(site);
        site.Clock.AdvanceMinutes(11);

        await site.App.Services.GetRequiredService<BookingUpkeep>().RunAsync(Token);

        seen.Of("wellness.hold.expired").Count().ShouldBe(1);
    }

    [Fact]
    public async Task Feeds_EachAnswer_IsCountedByKindAndStatus()
    {
        await using var site = await TestSite.StartAsync();
        using var seen = new CapturedTelemetry(site.App.Services.GetRequiredService<IMeterFactory>());
        var feed = $"/wellness/feeds/{(await site.Bookings.CreateAsync(new FeedScope("ann"), Token)).Secret.Reveal()}.ics";

        var tag = (await site.SendAsync(feed)).Headers.ETag!.ToString();
        (await site.SendAsync(feed, headers: ("If-None-Match", tag))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await site.SendAsync($"/wellness/feeds/{ManageToken.Create().Reveal()}.ics");
        await site.SendAsync("/wellness/busy.ics");

        seen.Of("wellness.feed.answers").ShouldBe(
        [
            "wellness.feed.kind=practitioner http.response.status_code=200",
            "wellness.feed.kind=practitioner http.response.status_code=304",
            "wellness.feed.kind=unknown http.response.status_code=404",
            "wellness.feed.kind=busy_events http.response.status_code=404",
        ]);
    }

    private static async Task RoundAsync(MailSite site, CapturedTelemetry seen)
    {
        await site.RunAsync();
        seen.Observe();
    }

    /// <summary>The bytes of a thousand searches, after enough of them to be compiled.</summary>
    private static long Allocated(IBookingService bookings, SlotSearch search)
    {
        for (var i = 0; i < 100; i++)
        {
            _ = bookings.FindSlotsAsync(search, CancellationToken.None);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            _ = bookings.FindSlotsAsync(search, CancellationToken.None);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static BookingRequest Request(string key, Instant start) => new("nmt", Hour, "ann", start, $"visitor-{key}", key.PadRight(40, '_'));

    private static CapturedTelemetry Listen(MailSite site) => new(site.App.Services.GetRequiredService<IMeterFactory>());

    private static BookingInstruments Instruments(out IMeterFactory meters)
    {
        meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        return new BookingInstruments(meters);
    }
}
