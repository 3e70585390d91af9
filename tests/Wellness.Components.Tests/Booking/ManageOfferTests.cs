using System.Net;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>The client's own page for an offer and for their place on the waiting list, without scripts. The offer is for Wednesday 2 December 2026, 2:00 pm, and stands until 11:00 am today.</summary>
public sealed class ManageOfferTests : IAsyncLifetime
{
    private BookingSite _site = null!;
    private Visitor _visitor = null!;
    private Guid _entry;
    private Guid _offer;

    private string Page => $"/manage/{_offer}";

    private Booking Offer => _site.Client.Bookings[_offer];

    public async ValueTask InitializeAsync()
    {
        _site = await BookingSite.StartAsync();
        _visitor = new Visitor(_site.Address);
        var request = new WaitingListRequest(
            SamplePractice.Nmt, Duration.FromMinutes(60), null, new(2026, 12, 1), new(2026, 12, 4), new string('k', 43));
        var joined = (await _site.Waiting.JoinAsync(request, new ClientDetails("Jane Doe", "jane@example.com"))).ShouldBeOfType<JoinResult.Joined>();
        _entry = joined.Entry.Id;
        _offer = _site.Waiting.Offer(SamplePractice.December(2, 14)).Id;
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Accept_Sent_BooksTheTimeAndShowsTheBooking()
    {
        await _visitor.GoAsync(Page);
        _visitor.Heading.TextContent.ShouldBe("A time is free for you");
        _visitor.Text.ShouldContain("We hold it for you until Monday 30 November, 11:00 am, New York (EST). It is booked once you take it.");
        _visitor.Page.QuerySelector(".wellness-status > time")!.GetAttribute("datetime").ShouldBe("2026-11-30T11:00-05:00");
        _visitor.Told("When")!.ShouldStartWith("Wednesday 2 December, 2:00 pm");
        Offer.Status.ShouldBe(BookingStatus.Held, "a link changes nothing");

        await _visitor.SendAsync("wellness-accept");

        _visitor.Address.PathAndQuery.ShouldBe($"{Page}?accepted=1");
        _visitor.Text.ShouldContain("The time is yours.");
        _visitor.Page.QuerySelector($"a[href='/calendar/{_offer}.ics']").ShouldNotBeNull();
        _visitor.Page.QuerySelector("a[href='/manage/secret']").ShouldNotBeNull();
        Offer.Status.ShouldBe(BookingStatus.Confirmed);
        _site.Waiting.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Accept_SentTwice_BooksOnceWithTheSameAnswer()
    {
        await _visitor.GoAsync(Page);
        var form = _visitor.Page.QuerySelector("form.wellness-accept")!;
        var fields = Visitor.Fields(form);

        await _visitor.PostAsync(form.GetAttribute("action")!, fields);
        var first = _visitor.Text;
        await _visitor.PostAsync(form.GetAttribute("action")!, fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldBe(first);
        Offer.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Accept_AfterTheOfferEnded_SaysSo()
    {
        await _visitor.GoAsync(Page);
        _site.Clock.AdvanceHours(2);

        await _visitor.SendAsync("wellness-accept");

        _visitor.Heading.TextContent.ShouldBe("This offer has ended");
        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("nothing was booked");
        _visitor.Text.ShouldContain("You are still on the waiting list");
        Offer.Status.ShouldBe(BookingStatus.Held);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("foo")]
    public async Task Accept_OtherRevision_BooksNothing(string revision)
    {
        await _visitor.GoAsync(Page);

        await _visitor.SendAsync("wellness-accept", ("revision", revision));

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("nothing was done");
        Offer.Status.ShouldBe(BookingStatus.Held);
    }

    [Fact]
    public async Task Refuse_SentTwice_GivesItBackAndTheyWaitOn()
    {
        await _visitor.GoAsync(Page);
        var form = _visitor.Page.QuerySelector("form.wellness-refuse")!;
        var fields = Visitor.Fields(form);

        await _visitor.PostAsync(form.GetAttribute("action")!, fields);
        await _visitor.PostAsync(form.GetAttribute("action")!, fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain("The time goes to the next");
        _visitor.Text.ShouldContain("You are still on the waiting list");
        Offer.Status.ShouldBe(BookingStatus.Expired);
        _site.Waiting.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Leave_FromAnOffer_AsksThenEndsBoth()
    {
        await _visitor.GoAsync(Page);
        await _visitor.FollowAsync("Leave the waiting list");
        _visitor.Heading.TextContent.ShouldBe("Leave the waiting list?");
        _visitor.Text.ShouldContain("The time that we hold for you goes to the next.");
        _visitor.Text.ShouldNotContain("you stay on the waiting list");
        _visitor.Page.QuerySelector("[data-wellness-step=leaving]").ShouldNotBeNull();
        _site.Waiting.Entries.Count.ShouldBe(1, "a link changes nothing");

        await _visitor.SendAsync("wellness-leave");

        _visitor.Text.ShouldContain("You are not on the waiting list any more.");
        _site.Waiting.Entries.ShouldBeEmpty();
        Offer.Status.ShouldBe(BookingStatus.Expired);
    }

    [Fact]
    public async Task Leave_FromAnOfferThatEnded_SaysNothingOfATimeThatIsHeld()
    {
        _site.Clock.Reset(SamplePractice.Now + Duration.FromHours(3));

        await _visitor.GoAsync($"{Page}?leave=1");

        _visitor.Text.ShouldContain("We forget what you told us");
        _visitor.Text.ShouldNotContain("that we hold for you");
    }

    [Fact]
    public async Task Leave_FromTheirPlace_SentTwice_SaysSoBothTimes()
    {
        await _visitor.GoAsync($"/manage/{_entry}");
        _visitor.Heading.TextContent.ShouldBe("You are on the waiting list");
        _visitor.Text.ShouldContain("A time is held for you now.");
        await _visitor.FollowAsync("Leave the waiting list");
        var form = _visitor.Page.QuerySelector("form.wellness-leave")!;
        var fields = Visitor.Fields(form);

        await _visitor.PostAsync(form.GetAttribute("action")!, fields);
        await _visitor.PostAsync(form.GetAttribute("action")!, fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Heading.TextContent.ShouldBe("You are off the waiting list");
        _site.Waiting.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_OfferOfWhoLeft_SaysThatItEndedAndWhomToAsk()
    {
        await _site.Waiting.LeaveAsync(_offer, TestContext.Current.CancellationToken);

        await _visitor.GoAsync(Page);

        _visitor.Heading.TextContent.ShouldBe("This offer has ended");
        _visitor.Text.ShouldContain("Please call us at (864) 555-0142.");
        _visitor.Page.QuerySelector("form").ShouldBeNull();
    }

    [Fact]
    public async Task Page_AnothersEntry_LetsThePageAnswer404()
    {
        await _visitor.GoAsync("/manage/6f9619ff-8b86-4011-b42d-00c04fc964ff?left=1");

        _visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
