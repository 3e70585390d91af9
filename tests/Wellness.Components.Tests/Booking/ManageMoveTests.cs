using System.Net;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Components.Tests;

/// <summary>Moving an appointment on the client's own page, without scripts. It is on Saturday 5 December 2026, 10:00 am, with Heather.</summary>
public sealed class ManageMoveTests : IAsyncLifetime
{
    private const string Times = "wellness-times-form";
    private const string Form = "wellness-move";

    private BookingSite _site = null!;
    private Visitor _visitor = null!;
    private Guid _id;

    private string Page => $"/manage/{_id}";

    private string Asked => $"{Page}?move=1&day=2026-12-02&time=14:00";

    private Booking Booking => _site.Client.Bookings[_id];

    public ValueTask InitializeAsync() => StartAsync(SamplePractice.Whole);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Move_ChosenAskedAndSent_MovesAndSaysSoAfterARedirect()
    {
        await _visitor.GoAsync(Page);
        await _visitor.FollowAsync("Move this appointment");
        _visitor.Heading.TextContent.ShouldBe("Choose a new day and time");
        _visitor.Text.ShouldContain("Now: Saturday 5 December, 10:00 am");
        await _visitor.FollowAsync("Wed");

        await _visitor.AskAsync(Times, ("time", "2026-12-02T14:00"));
        _visitor.Heading.TextContent.ShouldBe("Move this appointment?");
        _visitor.Told("From").ShouldBe("Saturday 5 December, 10:00 am");
        _visitor.Told("To")!.ShouldStartWith("Wednesday 2 December, 2:00 pm");
        Booking.Revision.ShouldBe(0, "links and questions change nothing");
        await _visitor.SendAsync(Form);

        _visitor.Address.PathAndQuery.ShouldBe($"{Page}?moved=1");
        _visitor.Text.ShouldContain("Your appointment has moved.");
        _visitor.Told("When")!.ShouldStartWith("Wednesday 2 December, 2:00 pm");
        Booking.Start.ShouldBe(SamplePractice.December(2, 14));
        _site.Client.Moves.ShouldHaveSingleItem().Practitioner.ShouldBe("heather", "it stays with whom it is");
    }

    [Fact]
    public async Task Move_TheTimesOnItsOwnDay_AreAllButItsOwn()
    {
        await _visitor.GoAsync($"{Page}?move=1");

        var times = _visitor.Page.QuerySelectorAll("input[name=time]").Select(input => input.GetAttribute("value")).ToArray();
        times.ShouldNotContain("2026-12-05T10:00");
        times.ShouldContain("2026-12-05T10:30");
    }

    [Fact]
    public async Task Move_ToAnyoneWhoIsFree_AsksForNobody()
    {
        await _visitor.GoAsync($"{Page}?move=1");
        await _visitor.FollowAsync("Anyone who is free");
        await _visitor.AskAsync(Times, ("time", "2026-12-05T12:00"));

        await _visitor.SendAsync(Form);

        _site.Client.Moves.ShouldHaveSingleItem().Practitioner.ShouldBeNull();
        Booking.Start.ShouldBe(SamplePractice.December(5, 12));
    }

    [Fact]
    public async Task Move_SentTwice_MovesOnceWithTheSameAnswer()
    {
        await _visitor.GoAsync(Asked);
        var form = _visitor.Page.QuerySelector($"form.{Form}")!;
        var fields = Visitor.Fields(form);

        await _visitor.PostAsync(form.GetAttribute("action")!, fields);
        var first = _visitor.Text;
        await _visitor.PostAsync(form.GetAttribute("action")!, fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldBe(first);
        Booking.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Move_TakenMeanwhile_OffersTheNearestTimesAndMovesToOne()
    {
        await _visitor.GoAsync(Asked);
        _site.Client.Taken.Add(SamplePractice.December(2, 14));

        await _visitor.SendAsync(Form);
        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Someone else has just taken Wednesday 2 December, 2:00");
        Booking.Revision.ShouldBe(0);
        await _visitor.SendAsync(Form, ("time", "2026-12-02T14:30"));

        _visitor.Text.ShouldContain("Your appointment has moved.");
        Booking.Start.ShouldBe(SamplePractice.December(2, 14, 30));
        _site.Client.Moves.Select(move => move.IdempotencyKey).Distinct().Count().ShouldBe(2, "a new attempt has a new key");
    }

    [Fact]
    public async Task Move_ChangedMeanwhile_ShowsHowItStandsAndMovesFromThere()
    {
        await _visitor.GoAsync(Asked);
        _site.Client.Bookings[_id] = Booking with { Revision = 4, Start = SamplePractice.December(5, 11), End = SamplePractice.December(5, 12) };

        await _visitor.SendAsync(Form);
        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("changed meanwhile, so nothing was moved");
        _visitor.Told("From").ShouldBe("Saturday 5 December, 11:00 am");
        await _visitor.SendAsync(Form);

        Booking.Start.ShouldBe(SamplePractice.December(2, 14));
        Booking.Revision.ShouldBe(5);
    }

    [Fact]
    public async Task Move_CancelledMeanwhile_SaysSoWithNothingToSend()
    {
        await _visitor.GoAsync(Asked);
        _site.Client.Bookings[_id] = Booking with { Revision = 1, Status = BookingStatus.CancelledByPractice };

        await _visitor.SendAsync(Form);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain("The practice cancelled this appointment.");
        _visitor.Page.QuerySelector("button").ShouldBeNull();
    }

    [Fact]
    public async Task Move_RefusedByAnotherRule_SaysWhich()
    {
        await _visitor.GoAsync(Asked);
        _site.Client.Next.Enqueue(new BookingResult.Refused(new SlotRefusal.TooSoon(SamplePractice.December(3, 9)), []));

        await _visitor.SendAsync(Form);

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("too soon for us to be ready");
    }

    [Fact]
    public async Task Move_CutOffPassedWhileReading_SaysUntilWhen()
    {
        await _visitor.GoAsync(Asked);
        _site.Client.Next.Enqueue(new BookingResult.PolicyForbids(PolicyRule.CutOff, SamplePractice.December(4, 10)));

        await _visitor.SendAsync(Form);

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("that was possible until Friday 4 December, 10:00");
    }

    [Fact]
    public async Task Move_AfterTheCutOff_TellsWhomToCall()
    {
        _site.Clock.Reset(SamplePractice.December(4, 10) + Duration.FromMinutes(1));

        await _visitor.GoAsync(Asked);

        _visitor.Page.QuerySelector("form").ShouldBeNull();
        _visitor.Text.ShouldContain("It is too late to move or cancel by yourself");
        _visitor.Text.ShouldContain("Please call us at (864) 555-0142.");
    }

    [Fact]
    public async Task Move_ClientsMayNot_OffersToCancelAndAsksToCall()
    {
        await DisposeAsync();
        await StartAsync(SamplePractice.Create(
            SamplePractice.Whole.Services, SamplePractice.Whole.Practitioners, new CancellationPolicy { ClientsMayMove = false }));

        await _visitor.GoAsync(Asked);

        _visitor.Page.QuerySelector("form").ShouldBeNull();
        _visitor.Text.ShouldContain("You can cancel by yourself until Friday 4 December, 10:00 am. Appointments can't be moved here. Please call us");
        _visitor.Text.ShouldContain("Cancel this appointment");
        _visitor.Text.ShouldNotContain("Move this appointment");
    }

    [Fact]
    public async Task Move_ServiceNoLongerThere_CanOnlyBeCancelled()
    {
        _site.Client.Bookings[_id] = Booking with { Service = "hot-stones" };

        await _visitor.GoAsync(Asked);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain("You can cancel by yourself until Friday 4 December, 10:00 am. Appointments can't be moved here. Please call us");
    }

    [Theory]
    [InlineData("revision", "7", "changed meanwhile")]
    [InlineData("revision", "foo", "changed meanwhile")]
    [InlineData("key", "short", "not a time we offer")]
    [InlineData("time", "1999-01-01T10:00", "not a time we offer")]
    [InlineData("time", "<script>", "not a time we offer")]
    public async Task Move_OneFieldTampered_MovesNothing(string field, string value, string sentence)
    {
        await _visitor.GoAsync(Asked);

        await _visitor.SendAsync(Form, (field, value));

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(sentence);
        Booking.Revision.ShouldBe(0);
    }

    [Theory]
    [InlineData("day=foo&time=10:00", "We did not understand the day")]
    [InlineData("day=1999-01-01", "That day is over")]
    [InlineData("day=2026-12-02&time=%00", "We did not understand the time")]
    [InlineData("day=2026-12-02&time=03:00", "is not free")]
    [InlineData("with=nobody", "Anyone who is free")]
    public async Task Move_MangledAddress_ShowsTheTimesAndASentence(string query, string sentence)
    {
        await _visitor.GoAsync($"{Page}?move=1&{query}");

        _visitor.Heading.TextContent.ShouldBe("Choose a new day and time");
        _visitor.Text.ShouldContain(sentence);
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
