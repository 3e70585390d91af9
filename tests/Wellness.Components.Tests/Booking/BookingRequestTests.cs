using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>A session whose bookings the practice approves: it reads as a request before it is sent, once it is, and after the answer.</summary>
public sealed class BookingRequestTests() : OnBookingSite(Approving())
{
    [Fact]
    public async Task Details_SaysThatThePracticeAnswersFirst()
    {
        await AskAsync(send: false);

        Visitor.Text.ShouldContain("This is a request: the practice answers it first.");
        Visitor.Page.QuerySelector(".wellness-details button")!.TextContent.ShouldBe("Ask for this time");
    }

    [Fact]
    public async Task Sent_IsCalledARequestEverywhere()
    {
        await AskAsync(send: true);
        Visitor.Heading.TextContent.ShouldBe("Your request is sent");
        Visitor.Text.ShouldContain("It is yours once the practice agrees.");

        await Visitor.GoAsync($"/manage/{Site.Client.Bookings.Keys.Single()}");
        Visitor.Heading.TextContent.ShouldBe("Your request");
        await Visitor.FollowAsync("Withdraw this request");
        Visitor.Heading.TextContent.ShouldBe("Withdraw this request?");
    }

    [Fact]
    public async Task Offer_AsksInsteadOfBooking()
    {
        var request = new WaitingListRequest(
            SamplePractice.Nmt, Duration.FromMinutes(60), null, new(2026, 12, 1), new(2026, 12, 4), new string('k', 43));
        await Site.Waiting.JoinAsync(request, new ClientDetails("Jane Doe", "jane@example.com"), TestContext.Current.CancellationToken);
        var offer = Site.Waiting.Offer(SamplePractice.December(2, 14)).Id;

        await Visitor.GoAsync($"/manage/{offer}");

        Visitor.Text.ShouldContain("Ask for it before then.");
        Visitor.Text.ShouldNotContain("It is booked once you take it.");
        Visitor.Page.QuerySelector(".wellness-accept button")!.TextContent.ShouldBe("Ask for this time");
    }

    [Theory]
    [InlineData(BookingStatus.Confirmed, "You are booked", "Your appointment")]
    [InlineData(BookingStatus.Declined, "Your request", "Your request")]
    public async Task Answered_IsCalledWhatItBecame(BookingStatus status, string done, string managed)
    {
        await AskAsync(send: true);
        var booking = Site.Client.Bookings.Values.Single();
        Site.Client.Bookings[booking.Id] = booking with { Status = status };

        await Visitor.ReloadAsync();
        Visitor.Heading.TextContent.ShouldBe(done);
        await Visitor.GoAsync($"/manage/{booking.Id}");
        Visitor.Heading.TextContent.ShouldBe(managed);
    }

    private static Practice Approving() => SamplePractice.Create(
        [SamplePractice.Therapy with { RequiresApproval = true }], [new("heather", "Heather", [SamplePractice.Nmt])]);

    private async Task AskAsync(bool send)
    {
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01&time=10:30");
        if (send)
        {
            await Visitor.SendAsync("wellness-details", ("name", "Jane Doe"), ("email", "jane@example.com"));
        }
    }
}
