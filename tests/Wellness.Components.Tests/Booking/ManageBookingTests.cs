using System.Net;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>The client's own page on a real site, without scripts. The appointment is on Saturday 5 December 2026, 10:00 am.</summary>
public sealed class ManageBookingTests : IAsyncLifetime
{
    private const string Form = "wellness-cancel";

    private BookingSite _site = null!;
    private Visitor _visitor = null!;
    private Guid _id;

    private string Page => $"/manage/{_id}";

    public ValueTask InitializeAsync() => StartAsync(SamplePractice.Whole);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Page_OwnBooking_TellsAllAndChangesNothing()
    {
        await _visitor.GoAsync(Page);
        await _visitor.GoAsync($"{Page}?cancel=1");

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Page.QuerySelectorAll("dt").Select(term => term.TextContent)
            .ShouldBe(["What", "How long", "When", "With whom", "Where", "How much"]);
        _site.Client.Bookings[_id].Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Page_DeclinedRequest_SaysThatItWasNeverAgreed()
    {
        _site.Client.Bookings[_id] = _site.Client.Bookings[_id] with { Status = BookingStatus.Declined };

        await _visitor.GoAsync(Page);

        _visitor.Text.ShouldContain("The practice could not accept this request.");
        _visitor.Page.QuerySelector("form").ShouldBeNull();
    }

    [Theory]
    [InlineData(BookingStatus.Confirmed, 0, "This appointment has begun.")]
    [InlineData(BookingStatus.Confirmed, 60, "This appointment has passed.")]
    [InlineData(BookingStatus.Pending, 0, "You asked for this time, and it has passed.")]
    public async Task Page_FromTheStartOn_SaysThatItIsNoLongerAhead(BookingStatus status, int minutes, string told)
    {
        _site.Client.Bookings[_id] = _site.Client.Bookings[_id] with { Status = status };
        _site.Clock.Reset(SamplePractice.December(5, 10) + Duration.FromMinutes(minutes));

        await _visitor.GoAsync(Page);

        _visitor.Page.QuerySelector(".wellness-status")!.TextContent.ShouldBe(told);
    }

    [Fact]
    public async Task Cancel_AskedOnceMore_CancelsAndSaysSoAfterARedirect()
    {
        await _visitor.GoAsync(Page);
        _visitor.Text.ShouldContain("You can move or cancel by yourself until Friday 4 December, 10:00 am.");

        await _visitor.FollowAsync("Cancel this appointment");
        await _visitor.SendAsync(Form);

        _visitor.Address.PathAndQuery.ShouldBe(Page);
        _visitor.Text.ShouldContain("You cancelled this appointment.");
        _visitor.Page.QuerySelector("form").ShouldBeNull();
        _site.Client.Bookings[_id].Status.ShouldBe(BookingStatus.CancelledByClient);
    }

    [Fact]
    public async Task Cancel_SentTwice_SaysThatItIsCancelled()
    {
        await _visitor.GoAsync($"{Page}?cancel=1");
        var form = _visitor.Page.QuerySelector($"form.{Form}")!;
        var fields = Visitor.Fields(form);

        await _visitor.PostAsync(form.GetAttribute("action")!, fields);
        await _visitor.PostAsync(form.GetAttribute("action")!, fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain("You cancelled this appointment.");
    }

    [Fact]
    public async Task Cancel_AfterTheCutOff_SaysUntilWhen()
    {
        _site.Clock.Reset(SamplePractice.December(4, 10) + Duration.FromMinutes(1));

        await _visitor.GoAsync($"{Page}?cancel=1");

        _visitor.Page.QuerySelector("form").ShouldBeNull();
        _visitor.Text.ShouldContain("that was possible until Friday 4 December, 10:00 am. Please call us at (864) 555-0142.");
    }

    [Fact]
    public async Task Cancel_CutOffPassedWhileReading_SaysUntilWhen()
    {
        await _visitor.GoAsync($"{Page}?cancel=1");
        _site.Client.Next.Enqueue(new BookingResult.PolicyForbids(PolicyRule.CutOff, SamplePractice.December(4, 10)));

        await _visitor.SendAsync(Form);

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("that was possible until Friday 4 December");
    }

    [Theory]
    [InlineData(4, 10)]
    [InlineData(5, 10)]
    public async Task Cancel_SentAfterTheCutOffAndAfterTheStart_SaysUntilWhenAndAsksNoMore(int day, int hour)
    {
        await _visitor.GoAsync($"{Page}?cancel=1");
        _site.Clock.Reset(SamplePractice.December(day, hour) + Duration.FromMinutes(1));
        _site.Client.Next.Enqueue(new BookingResult.PolicyForbids(PolicyRule.CutOff, SamplePractice.December(4, 10)));

        await _visitor.SendAsync(Form);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("that was possible until Friday 4 December");
        _visitor.Page.QuerySelector($"form.{Form}").ShouldBeNull();
        _site.Client.Bookings[_id].Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("foo")]
    public async Task Cancel_OtherRevision_ChangesNothing(string revision)
    {
        await _visitor.GoAsync($"{Page}?cancel=1");

        await _visitor.SendAsync(Form, ("revision", revision));

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("This appointment changed meanwhile");
        _site.Client.Bookings[_id].Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Cancel_ClientsMayNot_AsksToCall()
    {
        await DisposeAsync();
        await StartAsync(SamplePractice.Create(
            SamplePractice.Whole.Services, SamplePractice.Whole.Practitioners, new CancellationPolicy { ClientsMayCancel = false }));

        await _visitor.GoAsync($"{Page}?cancel=1");

        _visitor.Page.QuerySelector("form").ShouldBeNull();
        _visitor.Text.ShouldContain("Appointments can't be cancelled here. Please call us at (864) 555-0142.");
    }

    [Fact]
    public async Task Page_UnknownBooking_LetsThePageAnswer404()
    {
        await _visitor.GoAsync("/manage/6f9619ff-8b86-4011-b42d-00c04fc964ff");

        _visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async ValueTask StartAsync(Practice practice)
    {
        _site = await BookingSite.StartAsync(practice);
        _visitor = new Visitor(_site.Address);
        var choice = new BookingChoice(new SlotQuestion(SamplePractice.Nmt, Duration.FromMinutes(60), null), SamplePractice.December(5, 10));
        var result = await _site.Client.BookAsync(choice, new ClientDetails("Jane Doe", "jane@example.com"), new string('k', 43));
        _id = result.ShouldBeOfType<BookingResult.Booked>().Booking.Id;
    }
}
