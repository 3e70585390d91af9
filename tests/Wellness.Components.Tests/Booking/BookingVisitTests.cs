using System.Net;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>Booking a service that visits its clients, without scripts.</summary>
public sealed class BookingVisitTests() : OnBookingSite(VariedPractice.Whole)
{
    private const string Chosen = "/book?service=home-visit&length=60&area=easley&day=2026-12-01&time=10:30";

    private static readonly (string, string?)[] Jane = [("name", "Jane Doe"), ("email", "jane@example.com"), ("note", "12 Main Street")];

    [Fact]
    public async Task Booking_Visit_AsksWhereAndTellsItEverywhere()
    {
        await Visitor.GoAsync("/book?service=home-visit&length=60");
        Visitor.Heading.TextContent.ShouldBe("Where shall Heather come to?");
        Visitor.Page.QuerySelectorAll(".wellness-places a").Select(link => link.TextContent).ShouldBe(["Greenville", "Easley", "Lake Keowee"]);
        Visitor.Text.ShouldContain("Somewhere else? Please call us at (864) 555-0142.");

        await Visitor.FollowAsync("Easley");
        Visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        Visitor.Text.ShouldContain("Home visit, 60 minutes, $90, with Heather, at your place: Easley");
        Site.Client.Questions[^1].Area.ShouldBe("easley");

        await Visitor.SendAsync("wellness-times-form", ("time", "2026-12-01T10:30"));
        Visitor.Told("Where").ShouldBe("At your place: Easley, South Carolina");
        Visitor.Text.ShouldContain("Please write the address that we shall come to.");
        Visitor.Page.GetElementById("booking-note")!.GetAttribute("aria-describedby").ShouldBe("booking-note-hint");

        await Visitor.SendAsync("wellness-details", Jane);
        Visitor.Heading.TextContent.ShouldBe("You are booked");
        Visitor.Told("Where").ShouldBe("At your place: Easley, South Carolina");
        var booking = Site.Client.Bookings.Values.ShouldHaveSingleItem();
        booking.Area.ShouldBe("easley");

        await Visitor.GoAsync($"/manage/{booking.Id}");
        Visitor.Told("Where").ShouldBe("At your place: Easley, South Carolina");
    }

    [Fact]
    public async Task Times_ChosenPlace_CanBeChanged()
    {
        await Visitor.GoAsync("/book?service=home-visit&length=60&area=easley&day=2026-12-02");

        await Visitor.FollowAsync("Change the place");
        await Visitor.FollowAsync("Lake Keowee");

        Visitor.Address.Query.ShouldContain("area=lake-keowee");
        Visitor.Address.Query.ShouldContain("day=2026-12-02");
    }

    [Fact]
    public async Task Services_AreaInTheLink_IsNotAskedAgain()
    {
        await Visitor.GoAsync("/book?area=easley");

        await Visitor.FollowAsync("Home visit, 60 minutes");

        Visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        Visitor.Address.Query.ShouldContain("area=easley");
    }

    [Theory]
    [InlineData("?service=home-visit&length=60&area=paris", "Where shall Heather come to?", "did not find the place in the link")]
    [InlineData("?service=therapy&area=easley", "Choose a day and a time", "For Therapy no place is chosen")]
    public async Task Widget_MangledArea_SaysSo(string query, string heading, string sentence)
    {
        await Visitor.GoAsync($"/book{query}");

        Visitor.Heading.TextContent.ShouldBe(heading);
        Visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain(sentence);
    }

    [Fact]
    public async Task Booking_FormSentWithoutTheArea_AsksForItBesideTheQuestion()
    {
        await Visitor.GoAsync(Chosen);
        var fields = Visitor.Fields(Visitor.Page.QuerySelector("form.wellness-details")!, Jane);

        await Visitor.PostAsync("/book?service=home-visit&length=60&day=2026-12-01&time=10:30", fields);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Heading.TextContent.ShouldBe("Where shall Heather come to?");
        Visitor.Page.QuerySelector(".wellness-heading + [role=alert]")!.TextContent.ShouldBe("Please choose where we shall come to.");
        Site.Client.Bookings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("wellness-details", "/book?service=home-visit&length=60&area=lake-keowee&day=2026-12-01&time=10:30", null)]
    [InlineData("wellness-details", "/book?service=home-visit&length=60&area=paris&day=2026-12-01&time=10:30", null)]
    [InlineData("wellness-details", null, "lake-keowee")]
    [InlineData("wellness-details", null, "")]
    [InlineData("wellness-times-form", null, "lake-keowee")]
    public async Task Form_OtherAreaThanItsAddress_IsRefused(string form, string? address, string? area)
    {
        await Visitor.GoAsync(form == "wellness-details" ? Chosen : Chosen.Split("&time")[0]);
        var element = Visitor.Page.QuerySelector($"form.{form}")!;
        var fields = Visitor.Fields(element, [.. Jane, ("time", "2026-12-01T10:30"), .. area is null ? [] : new (string, string?)[] { ("area", area) }]);

        await Visitor.PostAsync(address ?? element.GetAttribute("action")!, fields);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain("nothing was booked");
        Site.Client.Bookings.ShouldBeEmpty();
        Site.Client.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_WayNoLongerFits_DoesNotSayThatSomebodyElseTookIt()
    {
        await Visitor.GoAsync(Chosen);
        Site.Client.Next.Enqueue(new BookingResult.SlotTaken([]));

        await Visitor.SendAsync("wellness-details", Jane);

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("10:30\u00a0am is no longer free.");
    }

    [Fact]
    public async Task Booking_BookingsMissTheArea_LinkToTheQuestion()
    {
        await Visitor.GoAsync(Chosen);
        Site.Client.Next.Enqueue(new BookingResult.Invalid([new FieldFault(nameof(BookingRequest.Area), FieldRule.Required)]));

        await Visitor.SendAsync("wellness-details", Jane);

        var link = Visitor.Page.QuerySelector("[role=alert] a")!;
        link.TextContent.ShouldBe("Please choose where we shall come to.");
        await Visitor.GoAsync(link.GetAttribute("href")!);
        Visitor.Heading.TextContent.ShouldBe("Where shall Heather come to?");
    }
}
