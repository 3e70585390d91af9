using System.Net;

namespace Wellness.Components.Tests;

/// <summary>Booking services that ask whether it is the first visit, without scripts.</summary>
public sealed class BookingFirstVisitTests() : OnBookingSite(VariedPractice.Whole)
{
    private static readonly (string, string?)[] Jane = [("name", "Jane Doe"), ("email", "jane@example.com")];

    [Fact]
    public async Task Booking_FirstVisit_HidesLengthsAndAppliesTheNotice()
    {
        await Visitor.GoAsync("/book");
        Visitor.Page.QuerySelectorAll(".wellness-phrases > span").Take(3).Select(Visitor.Words)
            .ShouldBe(["60 minutes, $90", "90 minutes, $120", "2 hours, $150"]);
        await Visitor.FollowAsync("Deep work, Is this your first visit? Yes");

        Visitor.Heading.TextContent.ShouldBe("Choose a length");
        Lengths().ShouldBe(["60 minutes", "90 minutes"]);
        Visitor.Text.ShouldContain("A first visit is 60 minutes or 90 minutes long.");
        Visitor.Text.ShouldContain("Please book a first visit at least 48 hours ahead.");

        await Visitor.FollowAsync("60 minutes");
        Visitor.Text.ShouldContain("Deep work, 60 minutes, $90, first visit, with Heather");
        Site.Client.Questions[^1].IsNewClient.ShouldBe(true);
        // Now is Monday 9:00 am; two days later is Wednesday 9:00 am.
        Visitor.Page.QuerySelector("[aria-current=true].wellness-day")!.TextContent.ShouldContain("Wed");

        await Visitor.SendAsync("wellness-times-form", ("time", "2026-12-02T10:30"));
        await Visitor.SendAsync("wellness-details", Jane);
        Visitor.Heading.TextContent.ShouldBe("You are booked");
        Site.Client.Bookings.Values.ShouldHaveSingleItem().IsNewClient.ShouldBe(true);
    }

    [Fact]
    public async Task Booking_NotTheFirstVisit_OffersEveryLength()
    {
        await Visitor.GoAsync("/book?service=deep-work");
        Visitor.Heading.TextContent.ShouldBe("Is this your first visit?");

        await Visitor.FollowAsync("No, I have been before");

        Lengths().ShouldBe(["60 minutes", "90 minutes", "2 hours"]);
        Visitor.Text.ShouldNotContain("A first visit is");
    }

    [Fact]
    public async Task Step_LengthInTheLink_IsKeptThroughTheQuestion()
    {
        await Visitor.GoAsync("/book?service=deep-work&length=90&day=2026-12-03&time=10:30");

        await Visitor.FollowAsync("Yes, it is my first");

        Visitor.Heading.TextContent.ShouldBe("Your details");
        Visitor.Address.Query.ShouldContain("new=yes");
    }

    [Fact]
    public async Task Step_LengthInTheLinkNotForNewClients_SaysWhy()
    {
        await Visitor.GoAsync("/book?service=deep-work&length=120&new=yes");

        Visitor.Heading.TextContent.ShouldBe("Choose a length");
        Visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain("A first visit is 60 minutes or 90 minutes long.");
    }

    [Fact]
    public async Task CallFirst_FirstVisit_ShowsTheTelephoneAndNoTimes()
    {
        await Visitor.GoAsync("/book?service=after-surgery&day=2026-12-03&time=10:30");
        await Visitor.FollowAsync("Yes, it is my first");

        Visitor.Heading.TextContent.ShouldBe("Please call us first");
        Visitor.Page.QuerySelector("a[href='tel:8645550142']")!.TextContent.ShouldBe("Call (864) 555-0142");
        Visitor.Page.QuerySelectorAll("form, input").ShouldBeEmpty();
        Site.Client.Questions.ShouldBeEmpty();

        await Visitor.FollowAsync("No, I have been before");
        Visitor.Heading.TextContent.ShouldBe("Your details");
    }

    [Fact]
    public async Task Times_Answer_CanBeChanged()
    {
        await using var site = await BookingSite.StartAsync(VariedPractice.Small);
        using var visitor = new Visitor(site.Address);
        await visitor.GoAsync("/book?new=yes&area=easley");
        await visitor.FollowAsync("Change this answer");
        visitor.Heading.TextContent.ShouldBe("Is this your first visit?");

        await visitor.FollowAsync("No, I have been before");
        await visitor.FollowAsync("90 minutes");

        visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        visitor.Address.Query.ShouldContain("area=easley");
    }

    [Theory]
    [InlineData("?service=deep-work&new=maybe&length=60", "Is this your first visit?", "did not understand the answer")]
    [InlineData("?service=deep-work&new=yes&length=61", "Choose a length", "not offered in that length")]
    public async Task Widget_MangledAnswer_SaysSo(string query, string heading, string sentence)
    {
        await Visitor.GoAsync($"/book{query}");

        Visitor.Heading.TextContent.ShouldBe(heading);
        Visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("new=no", "yes")]
    [InlineData("new=yes", "no")]
    [InlineData("new=yes", "")]
    [InlineData("new=perhaps", "yes")]
    public async Task Form_OtherAnswerThanItsAddress_IsRefused(string address, string answer)
    {
        await Visitor.GoAsync("/book?service=deep-work&length=60&new=yes&day=2026-12-03&time=10:30");
        var form = Visitor.Page.QuerySelector("form.wellness-details")!;
        var fields = Visitor.Fields(form, [.. Jane, ("new", answer)]);

        await Visitor.PostAsync(form.GetAttribute("action")!.Replace("new=yes", address, StringComparison.Ordinal), fields);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain("nothing was booked");
        Site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_SentWithoutTheAnswer_AsksForItBesideTheQuestion()
    {
        await Visitor.GoAsync("/book?service=deep-work&length=60&new=yes&day=2026-12-03&time=10:30");
        var fields = Visitor.Fields(Visitor.Page.QuerySelector("form.wellness-details")!, Jane);

        await Visitor.PostAsync("/book?service=deep-work&length=60&day=2026-12-03&time=10:30", fields);

        Visitor.Page.QuerySelector(".wellness-heading + [role=alert]")!.TextContent.ShouldBe("Please say whether this is your first visit.");
        Site.Client.Bookings.ShouldBeEmpty();
    }

    private string[] Lengths() => [.. Visitor.Page.QuerySelectorAll(".wellness-choices .wellness-pill-main").Select(length => length.TextContent)];
}
