using System.Net;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>The widget on a real site, used by a browser that runs no scripts.</summary>
public sealed class BookingWithoutScriptTests : OnBookingSite
{
    private const string Times = "wellness-times-form";
    private const string Details = "wellness-details";
    private const string Chosen = "/book?service=neuromuscular-therapy&length=60&day=2026-12-01&time=10:30";

    private static readonly (string, string?)[] Jane =
        [("name", "Jane Doe"), ("email", "jane@example.com"), ("telephone", "864 555 0100"), ("note", "My left shoulder & neck")];

    [Fact]
    public async Task Booking_FromServiceToDone_BooksOnce()
    {
        await Visitor.GoAsync("/book?from=flyer");
        Visitor.Heading.TextContent.ShouldBe("Choose a session");

        await Visitor.FollowAsync("60 minutes");
        Visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        Visitor.Page.QuerySelector("[aria-current=true].wellness-day")!.TextContent.ShouldContain("Tue");

        await Visitor.SendAsync(Times, ("time", "2026-12-01T10:30"));
        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Address.PathAndQuery.ShouldBe("/book?from=flyer&service=neuromuscular-therapy&length=60&day=2026-12-01&time=10%3A30");
        Visitor.Heading.TextContent.ShouldBe("Your details");
        Visitor.Text.ShouldContain("We hold this time for you until 9:10 am, New York (EST).");
        Visitor.Page.QuerySelector(".wellness-hold > time")!.GetAttribute("datetime").ShouldBe("2026-11-30T09:10-05:00");

        await Visitor.SendAsync(Details, Jane);
        var booking = Site.Client.Bookings.Values.ShouldHaveSingleItem();
        Visitor.Address.PathAndQuery.ShouldBe($"/book?from=flyer&booking={booking.Id}");
        Visitor.Heading.TextContent.ShouldBe("You are booked");
        Visitor.Page.QuerySelector($"a[href='/calendar/{booking.Id}.ics']").ShouldNotBeNull();
        Visitor.Page.QuerySelector("a[href='/manage/secret']").ShouldNotBeNull();
        booking.Start.ShouldBe(SamplePractice.December(1, 10, 30));
        booking.Client!.Name.ShouldBe("Jane Doe");
        booking.Client.Note.ShouldBe("My left shoulder & neck");
    }

    [Fact]
    public async Task Booking_ReloadedWhenDone_BooksNothing()
    {
        await Visitor.GoAsync(Chosen);
        await Visitor.SendAsync(Details, Jane);

        await Visitor.ReloadAsync();

        Visitor.Heading.TextContent.ShouldBe("You are booked");
        Site.Client.Bookings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Booking_SameFormSentTwice_BooksOnceAndShowsItAgain()
    {
        await Visitor.GoAsync(Chosen);
        var form = Visitor.Page.QuerySelector($"form.{Details}")!;
        var fields = Visitor.Fields(form, Jane);

        await Visitor.PostAsync(form.GetAttribute("action")!, fields);
        await Visitor.PostAsync(form.GetAttribute("action")!, fields);

        Visitor.Heading.TextContent.ShouldBe("You are booked");
        Site.Client.Bookings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Booking_TimeTakenMeanwhile_KeepsWhatWasTypedAndBooksAnAlternative()
    {
        await Visitor.GoAsync(Chosen);
        Site.Client.Taken.Add(SamplePractice.December(1, 10, 30));

        await Visitor.SendAsync(Details, Jane);

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Someone else has just taken Tuesday 1 December, 10:30");
        Visitor.Value("booking-name").ShouldBe("Jane Doe");
        Visitor.Value("booking-email").ShouldBe("jane@example.com");
        Visitor.Value("booking-telephone").ShouldBe("864 555 0100");
        Visitor.Value("booking-note").ShouldBe("My left shoulder & neck");
        Visitor.Page.QuerySelectorAll("dt").Select(term => term.TextContent).ShouldBe(["What", "How long", "With whom", "Where", "How much"]);
        Visitor.Page.QuerySelectorAll("a").ShouldContain(link => link.TextContent == "Choose another time");
        Site.Client.Bookings.ShouldBeEmpty();

        await Visitor.SendAsync(Details, ("time", "2026-12-01T11:00"));

        Visitor.Heading.TextContent.ShouldBe("You are booked");
        Site.Client.Bookings.Values.ShouldHaveSingleItem().Start.ShouldBe(SamplePractice.December(1, 11));
        Site.Client.Keys.Distinct().Count().ShouldBe(2, "a new attempt has a new key");
    }

    [Fact]
    public async Task Booking_TimeTakenAndFieldWrong_KeepsTheAlternativeChosen()
    {
        await Visitor.GoAsync(Chosen);

        await Visitor.SendAsync(Details, [.. Jane, ("email", "jane"), ("time", "2026-12-01T11:00")]);
        Visitor.Text.ShouldContain("Please check this address.");
        await Visitor.SendAsync(Details, ("email", "jane@example.com"));

        Site.Client.Bookings.Values.ShouldHaveSingleItem().Start.ShouldBe(SamplePractice.December(1, 11));
    }

    [Fact]
    public async Task Hold_TimeTakenMeanwhile_OffersTheNearest()
    {
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01");
        Site.Client.Taken.Add(SamplePractice.December(1, 10, 30));

        await Visitor.SendAsync(Times, ("time", "2026-12-01T10:30"));

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Someone else has just taken");
        Visitor.Page.QuerySelectorAll("fieldset")[0].QuerySelectorAll("input[type=radio]").Length.ShouldBe(4);
        Visitor.Page.QuerySelectorAll("input[value='2026-12-01T10:30']").ShouldBeEmpty();

        await Visitor.SendAsync(Times, ("time", "2026-12-01T11:00"));
        Visitor.Heading.TextContent.ShouldBe("Your details");
    }

    [Fact]
    public async Task Hold_TooMany_SaysHowMany()
    {
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01");
        Site.Client.Next.Enqueue(new BookingResult.TooManyHolds(3));

        await Visitor.SendAsync(Times, ("time", "2026-12-01T10:30"));

        Visitor.Text.ShouldContain("You hold 3 times already.");
    }

    [Theory]
    [InlineData(null, "Please choose a time.")]
    [InlineData("foo", "That is not a time we offer")]
    [InlineData("2026-12-01", "That is not a time we offer")]
    [InlineData("9999-12-31T23:59", "That is not a time we offer")]
    [InlineData("2026-12-01T03:00", "Someone else has just taken")]
    public async Task Hold_TamperedTime_HoldsNothing(string? time, string told)
    {
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01");

        await Visitor.SendAsync(Times, ("time", time));

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain(told);
        Site.Client.Holds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/book?service=foo&length=60&day=2026-12-01&time=10:30")]
    [InlineData("/book?service=neuromuscular-therapy&length=61&day=2026-12-01&time=10:30")]
    [InlineData("/book")]
    [InlineData("/book?booking=6f9619ff-8b86-4011-b42d-00c04fc964ff")]
    public async Task Booking_FormSentToAnotherAddress_BooksNothingAndSaysSo(string address)
    {
        await Visitor.GoAsync(Chosen);
        var fields = Visitor.Fields(Visitor.Page.QuerySelector($"form.{Details}")!, Jane);

        await Visitor.PostAsync(address, fields);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain("nothing was booked");
        Site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_TamperedTime_KeepsWhatWasTypedAndOffersTimes()
    {
        await Visitor.GoAsync(Chosen);

        await Visitor.SendAsync(Details, [.. Jane, ("time", "yesterday")]);

        Visitor.Text.ShouldContain("That is not a time we offer");
        Visitor.Value("booking-name").ShouldBe("Jane Doe");
        Visitor.Page.QuerySelectorAll("input[type=radio]").Length.ShouldBe(4);
        Site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_TamperedKey_BooksNothingAndKeepsWhatWasTyped()
    {
        await Visitor.GoAsync(Chosen);

        await Visitor.SendAsync(Details, [.. Jane, ("key", "x")]);

        Site.Client.Bookings.ShouldBeEmpty();
        Visitor.Value("booking-name").ShouldBe("Jane Doe");
    }

    [Fact]
    public async Task Booking_HoneypotFilled_BooksNothing()
    {
        await Visitor.GoAsync(Chosen);

        await Visitor.SendAsync(Details, [.. Jane, ("homepage", "https://example.com")]);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain("We could not take this booking.");
        Site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_WithoutAntiforgeryToken_IsABadRequest()
    {
        await Visitor.GoAsync(Chosen);

        await Visitor.SendAsync(Details, [.. Jane, ("__RequestVerificationToken", null)]);

        Visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        Site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_FieldsWrong_NamesEachBesideItAndInTheSummary()
    {
        await Visitor.GoAsync(Chosen);

        await Visitor.SendAsync(Details, ("name", " "), ("email", "jane"), ("telephone", "call me"));

        var email = Visitor.Page.GetElementById("booking-email")!;
        email.GetAttribute("aria-invalid").ShouldBe("true");
        email.GetAttribute("aria-describedby").ShouldBe("booking-email-error booking-email-hint");
        Visitor.Page.GetElementById("booking-email-error")!.TextContent.ShouldContain("Please check this address.");
        Visitor.Page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["booking-name", "booking-email", "booking-telephone"]);
        Visitor.Value("booking-telephone").ShouldBe("call me");
    }

    [Theory]
    [InlineData("?service=foo", "Choose a session", "We did not find the session")]
    [InlineData("?service=neuromuscular-therapy&length=61", "Choose a length", "not offered in that length")]
    [InlineData("?service=neuromuscular-therapy&length=60&day=foo", "Choose a day and a time", "did not understand the day")]
    [InlineData("?service=neuromuscular-therapy&length=60&day=2026-11-29", "Choose a day and a time", "That day is over")]
    [InlineData("?service=neuromuscular-therapy&length=60&day=2027-12-01", "Choose a day and a time", "Friday 29 January")]
    [InlineData("?service=neuromuscular-therapy&length=60&day=2026-12-01&time=22:15", "Choose a day and a time", "10:15\u00a0pm is not free")]
    [InlineData("?service=neuromuscular-therapy&length=60&day=2026-12-01&time=noon", "Choose a day and a time", "did not understand the time")]
    [InlineData("?service=neuromuscular-therapy&length=60&with=nobody", "Choose a day and a time", "did not find the person")]
    [InlineData("?booking=1", "Choose a session", "can't show here what that link leads to")]
    [InlineData("?booking=6f9619ff-8b86-4011-b42d-00c04fc964ff", "Choose a session", "can't show here what that link leads to")]
    public async Task Widget_MangledAddress_ShowsTheNearestStepAndSaysSo(string query, string heading, string sentence)
    {
        await Visitor.GoAsync($"/book{query}");

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Heading.TextContent.ShouldBe(heading);
        Visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain(sentence);
    }

    [Fact]
    public async Task Times_ClosedDay_LinksToTheNextOpening()
    {
        Site.Client.Closed.Add(new LocalDate(2026, 12, 1));
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01");

        Visitor.Text.ShouldContain("Nothing is free on Tuesday 1 December.");
        await Visitor.FollowAsync("The next opening is Wednesday 2 December, 10:00");

        Visitor.Address.Query.ShouldContain("day=2026-12-02");
    }

    [Fact]
    public async Task Widgets_TwoOnAPage_DoNotDisturbEachOther()
    {
        await Visitor.GoAsync("/two?a.length=60&a.day=2026-12-02&b.service=assisted-stretching&b.length=45&b.day=2026-12-03&b.time=10:00");
        Visitor.Page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();

        await Visitor.SendAsync(Times, ("time", "2026-12-02T14:00"));
        Visitor.Address.Query.ShouldContain("a.time=14%3A00");
        Visitor.Address.Query.ShouldContain("b.time=10:00");

        var second = Visitor.Page.QuerySelector("#b form")!;
        await Visitor.PostAsync(second.GetAttribute("action")!, Visitor.Fields(second, Jane));

        Visitor.Page.QuerySelector("#b .wellness-heading")!.TextContent.ShouldBe("You are booked");
        Visitor.Page.QuerySelector("#a .wellness-heading")!.TextContent.ShouldBe("Your details");
        Site.Client.Bookings.Values.ShouldHaveSingleItem().Service.ShouldBe("assisted-stretching");
    }
}
