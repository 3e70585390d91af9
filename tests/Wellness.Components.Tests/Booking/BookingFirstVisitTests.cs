using System.Net;

namespace Wellness.Components.Tests;

/// <summary>Booking services that ask whether it is the first visit, without scripts.</summary>
public sealed class BookingFirstVisitTests : IAsyncLifetime
{
    private static readonly (string, string?)[] Jane = [("name", "Jane Doe"), ("email", "jane@example.com")];

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
    public async Task Booking_FirstVisit_HidesLengthsAndAppliesTheNotice()
    {
        await _visitor.GoAsync("/book");
        _visitor.Page.QuerySelectorAll(".wellness-phrases > span").Take(3).Select(Visitor.Words)
            .ShouldBe(["60 minutes, $90", "90 minutes, $120", "2 hours, $150"]);
        await _visitor.FollowAsync("Deep work, Is this your first visit? Yes");

        _visitor.Heading.TextContent.ShouldBe("Choose a length");
        Lengths().ShouldBe(["60 minutes", "90 minutes"]);
        _visitor.Text.ShouldContain("A first visit is 60 minutes or 90 minutes long.");
        _visitor.Text.ShouldContain("Please book a first visit at least 48 hours ahead.");

        await _visitor.FollowAsync("60 minutes");
        _visitor.Text.ShouldContain("Deep work, 60 minutes, $90, first visit, with Heather");
        _site.Client.Questions[^1].IsNewClient.ShouldBe(true);
        // Now is Monday 9:00 am; two days later is Wednesday 9:00 am.
        _visitor.Page.QuerySelector("[aria-current=true].wellness-day")!.TextContent.ShouldContain("Wed");

        await _visitor.SendAsync("wellness-times-form", ("time", "2026-12-02T10:30"));
        await _visitor.SendAsync("wellness-details", Jane);
        _visitor.Heading.TextContent.ShouldBe("You are booked");
        _site.Client.Bookings.Values.ShouldHaveSingleItem().IsNewClient.ShouldBe(true);
    }

    [Fact]
    public async Task Booking_NotTheFirstVisit_OffersEveryLength()
    {
        await _visitor.GoAsync("/book?service=deep-work");
        _visitor.Heading.TextContent.ShouldBe("Is this your first visit?");

        await _visitor.FollowAsync("No, I have been before");

        Lengths().ShouldBe(["60 minutes", "90 minutes", "2 hours"]);
        _visitor.Text.ShouldNotContain("A first visit is");
    }

    [Fact]
    public async Task Step_LengthInTheLink_IsKeptThroughTheQuestion()
    {
        await _visitor.GoAsync("/book?service=deep-work&length=90&day=2026-12-03&time=10:30");

        await _visitor.FollowAsync("Yes, it is my first");

        _visitor.Heading.TextContent.ShouldBe("Your details");
        _visitor.Address.Query.ShouldContain("new=yes");
    }

    [Fact]
    public async Task Step_LengthInTheLinkNotForNewClients_SaysWhy()
    {
        await _visitor.GoAsync("/book?service=deep-work&length=120&new=yes");

        _visitor.Heading.TextContent.ShouldBe("Choose a length");
        _visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain("A first visit is 60 minutes or 90 minutes long.");
    }

    [Fact]
    public async Task CallFirst_FirstVisit_ShowsTheTelephoneAndNoTimes()
    {
        await _visitor.GoAsync("/book?service=after-surgery&day=2026-12-03&time=10:30");
        await _visitor.FollowAsync("Yes, it is my first");

        _visitor.Heading.TextContent.ShouldBe("Please call us first");
        _visitor.Page.QuerySelector("a[href='tel:8645550142']")!.TextContent.ShouldBe("Call (864) 555-0142");
        _visitor.Page.QuerySelectorAll("form, input").ShouldBeEmpty();
        _site.Client.Questions.ShouldBeEmpty();

        await _visitor.FollowAsync("No, I have been before");
        _visitor.Heading.TextContent.ShouldBe("Your details");
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
        await _visitor.GoAsync($"/book{query}");

        _visitor.Heading.TextContent.ShouldBe(heading);
        _visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("new=no", "yes")]
    [InlineData("new=yes", "no")]
    [InlineData("new=yes", "")]
    [InlineData("new=perhaps", "yes")]
    public async Task Form_OtherAnswerThanItsAddress_IsRefused(string address, string answer)
    {
        await _visitor.GoAsync("/book?service=deep-work&length=60&new=yes&day=2026-12-03&time=10:30");
        var form = _visitor.Page.QuerySelector("form.wellness-details")!;
        var fields = Visitor.Fields(form, [.. Jane, ("new", answer)]);

        await _visitor.PostAsync(form.GetAttribute("action")!.Replace("new=yes", address, StringComparison.Ordinal), fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain("nothing was booked");
        _site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_SentWithoutTheAnswer_AsksForItBesideTheQuestion()
    {
        await _visitor.GoAsync("/book?service=deep-work&length=60&new=yes&day=2026-12-03&time=10:30");
        var fields = Visitor.Fields(_visitor.Page.QuerySelector("form.wellness-details")!, Jane);

        await _visitor.PostAsync("/book?service=deep-work&length=60&day=2026-12-03&time=10:30", fields);

        _visitor.Page.QuerySelector(".wellness-heading + [role=alert]")!.TextContent.ShouldBe("Please say whether this is your first visit.");
        _site.Client.Bookings.ShouldBeEmpty();
    }

    private string[] Lengths() => [.. _visitor.Page.QuerySelectorAll(".wellness-choices .wellness-pill-main").Select(length => length.TextContent)];
}
