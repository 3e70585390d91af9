using System.Net;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>Booking a service that visits its clients, without scripts.</summary>
public sealed class BookingVisitTests : IAsyncLifetime
{
    private const string Chosen = "/book?service=home-visit&length=60&area=easley&day=2026-12-01&time=10:30";

    private static readonly (string, string?)[] Jane = [("name", "Jane Doe"), ("email", "jane@example.com"), ("note", "12 Main Street")];

    private BookingSite _site = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await BookingSite.StartAsync(VariedPractice.Whole);
        _visitor = new Visitor(_site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Booking_Visit_AsksWhereAndTellsItEverywhere()
    {
        await _visitor.GoAsync("/book?service=home-visit&length=60");
        _visitor.Heading.TextContent.ShouldBe("Where shall Heather come to?");
        _visitor.Page.QuerySelectorAll(".wellness-places a").Select(link => link.TextContent).ShouldBe(["Greenville", "Easley", "Lake Keowee"]);
        _visitor.Text.ShouldContain("Somewhere else? Please call us at (864) 555-0142.");

        await _visitor.FollowAsync("Easley");
        _visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        _visitor.Text.ShouldContain("Home visit, 60 minutes, $90, with Heather, at your place: Easley");
        _site.Client.Questions[^1].Area.ShouldBe("easley");

        await _visitor.SendAsync("wellness-times-form", ("time", "2026-12-01T10:30"));
        _visitor.Told("Where").ShouldBe("At your place: Easley, South Carolina");
        _visitor.Text.ShouldContain("Please write the address that we shall come to.");
        _visitor.Page.GetElementById("booking-note")!.GetAttribute("aria-describedby").ShouldBe("booking-note-hint");

        await _visitor.SendAsync("wellness-details", Jane);
        _visitor.Heading.TextContent.ShouldBe("You are booked");
        _visitor.Told("Where").ShouldBe("At your place: Easley, South Carolina");
        var booking = _site.Client.Bookings.Values.ShouldHaveSingleItem();
        booking.Area.ShouldBe("easley");

        await _visitor.GoAsync($"/manage/{booking.Id}");
        _visitor.Told("Where").ShouldBe("At your place: Easley, South Carolina");
    }

    [Fact]
    public async Task Times_ChosenPlace_CanBeChanged()
    {
        await _visitor.GoAsync("/book?service=home-visit&length=60&area=easley&day=2026-12-02");

        await _visitor.FollowAsync("Change the place");
        await _visitor.FollowAsync("Lake Keowee");

        _visitor.Address.Query.ShouldContain("area=lake-keowee");
        _visitor.Address.Query.ShouldContain("day=2026-12-02");
    }

    [Fact]
    public async Task Services_AreaInTheLink_IsNotAskedAgain()
    {
        await _visitor.GoAsync("/book?area=easley");

        await _visitor.FollowAsync("Home visit, 60 minutes");

        _visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        _visitor.Address.Query.ShouldContain("area=easley");
    }

    [Theory]
    [InlineData("?service=home-visit&length=60&area=paris", "Where shall Heather come to?", "did not find the place in the link")]
    [InlineData("?service=therapy&area=easley", "Choose a day and a time", "For Therapy no place is chosen")]
    public async Task Widget_MangledArea_SaysSo(string query, string heading, string sentence)
    {
        await _visitor.GoAsync($"/book{query}");

        _visitor.Heading.TextContent.ShouldBe(heading);
        _visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain(sentence);
    }

    [Fact]
    public async Task Booking_FormSentWithoutTheArea_AsksForItBesideTheQuestion()
    {
        await _visitor.GoAsync(Chosen);
        var fields = Visitor.Fields(_visitor.Page.QuerySelector("form.wellness-details")!, Jane);

        await _visitor.PostAsync("/book?service=home-visit&length=60&day=2026-12-01&time=10:30", fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Heading.TextContent.ShouldBe("Where shall Heather come to?");
        _visitor.Page.QuerySelector(".wellness-heading + [role=alert]")!.TextContent.ShouldBe("Please choose where we shall come to.");
        _site.Client.Bookings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("wellness-details", "/book?service=home-visit&length=60&area=lake-keowee&day=2026-12-01&time=10:30", null)]
    [InlineData("wellness-details", "/book?service=home-visit&length=60&area=paris&day=2026-12-01&time=10:30", null)]
    [InlineData("wellness-details", null, "lake-keowee")]
    [InlineData("wellness-details", null, "")]
    [InlineData("wellness-times-form", null, "lake-keowee")]
    public async Task Form_OtherAreaThanItsAddress_IsRefused(string form, string? address, string? area)
    {
        await _visitor.GoAsync(form == "wellness-details" ? Chosen : Chosen.Split("&time")[0]);
        var element = _visitor.Page.QuerySelector($"form.{form}")!;
        var fields = Visitor.Fields(element, [.. Jane, ("time", "2026-12-01T10:30"), .. area is null ? [] : new (string, string?)[] { ("area", area) }]);

        await _visitor.PostAsync(address ?? element.GetAttribute("action")!, fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain("nothing was booked");
        _site.Client.Bookings.ShouldBeEmpty();
        _site.Client.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_WayNoLongerFits_DoesNotSayThatSomebodyElseTookIt()
    {
        await _visitor.GoAsync(Chosen);
        _site.Client.Next.Enqueue(new BookingResult.SlotTaken([]));

        await _visitor.SendAsync("wellness-details", Jane);

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("10:30\u00a0am is no longer free.");
    }

    [Fact]
    public async Task Booking_BookingsMissTheArea_LinkToTheQuestion()
    {
        await _visitor.GoAsync(Chosen);
        _site.Client.Next.Enqueue(new BookingResult.Invalid([new FieldFault(nameof(BookingRequest.Area), FieldRule.Required)]));

        await _visitor.SendAsync("wellness-details", Jane);

        var link = _visitor.Page.QuerySelector("[role=alert] a")!;
        link.TextContent.ShouldBe("Please choose where we shall come to.");
        await _visitor.GoAsync(link.GetAttribute("href")!);
        _visitor.Heading.TextContent.ShouldBe("Where shall Heather come to?");
    }
}
