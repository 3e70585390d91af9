using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>A session whose bookings the practice approves: it reads as a request before it is sent, once it is, and after the answer.</summary>
public sealed class BookingRequestTests : IAsyncLifetime
{
    private BookingSite _site = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        var practice = SamplePractice.Create(
            [SamplePractice.Therapy with { RequiresApproval = true }], [new("heather", "Heather", [SamplePractice.Nmt])]);
        _site = await BookingSite.StartAsync(practice);
        _visitor = new Visitor(_site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Details_SaysThatThePracticeAnswersFirst()
    {
        await AskAsync(send: false);

        _visitor.Text.ShouldContain("This is a request: the practice answers it first.");
        _visitor.Page.QuerySelector(".wellness-details button")!.TextContent.ShouldBe("Ask for this time");
    }

    [Fact]
    public async Task Sent_IsCalledARequestEverywhere()
    {
        await AskAsync(send: true);
        _visitor.Heading.TextContent.ShouldBe("Your request is sent");
        _visitor.Text.ShouldContain("It is yours once the practice agrees.");

        await _visitor.GoAsync($"/manage/{_site.Client.Bookings.Keys.Single()}");
        _visitor.Heading.TextContent.ShouldBe("Your request");
        await _visitor.FollowAsync("Withdraw this request");
        _visitor.Heading.TextContent.ShouldBe("Withdraw this request?");
    }

    [Fact]
    public async Task Offer_AsksInsteadOfBooking()
    {
        var request = new WaitingListRequest(
            SamplePractice.Nmt, Duration.FromMinutes(60), null, new(2026, 12, 1), new(2026, 12, 4), new string('k', 43));
        await _site.Waiting.JoinAsync(request, new ClientDetails("Jane Doe", "jane@example.com"), TestContext.Current.CancellationToken);
        var offer = _site.Waiting.Offer(SamplePractice.December(2, 14)).Id;

        await _visitor.GoAsync($"/manage/{offer}");

        _visitor.Text.ShouldContain("Ask for it before then.");
        _visitor.Text.ShouldNotContain("It is booked once you take it.");
        _visitor.Page.QuerySelector(".wellness-accept button")!.TextContent.ShouldBe("Ask for this time");
    }

    [Theory]
    [InlineData(BookingStatus.Confirmed, "You are booked", "Your appointment")]
    [InlineData(BookingStatus.Declined, "Your request", "Your request")]
    public async Task Answered_IsCalledWhatItBecame(BookingStatus status, string done, string managed)
    {
        await AskAsync(send: true);
        var booking = _site.Client.Bookings.Values.Single();
        _site.Client.Bookings[booking.Id] = booking with { Status = status };

        await _visitor.ReloadAsync();
        _visitor.Heading.TextContent.ShouldBe(done);
        await _visitor.GoAsync($"/manage/{booking.Id}");
        _visitor.Heading.TextContent.ShouldBe(managed);
    }

    private async Task AskAsync(bool send)
    {
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01&time=10:30");
        if (send)
        {
            await _visitor.SendAsync("wellness-details", ("name", "Jane Doe"), ("email", "jane@example.com"));
        }
    }
}
