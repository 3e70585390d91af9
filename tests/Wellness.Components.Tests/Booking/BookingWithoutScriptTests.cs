using System.Net;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>The widget on a real site, used by a browser that runs no scripts.</summary>
public sealed class BookingWithoutScriptTests : IAsyncLifetime
{
    private const string Times = "wellness-times-form";
    private const string Details = "wellness-details";
    private const string Chosen = "/book?service=neuromuscular-therapy&length=60&day=2026-12-01&time=10:30";

    private static readonly (string, string?)[] Jane =
        [("name", "Jane Doe"), ("email", "jane@example.com"), ("telephone", "864 555 0100"), ("note", "My left shoulder & neck")];

    private BookingSite _site = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await BookingSite.StartAsync();
        _visitor = new Visitor(_site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Booking_FromServiceToDone_BooksOnce()
    {
        await _visitor.GoAsync("/book?from=flyer");
        _visitor.Heading.TextContent.ShouldBe("Choose a session");

        await _visitor.FollowAsync("60 minutes");
        _visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        _visitor.Page.QuerySelector("[aria-current=true].wellness-day")!.TextContent.ShouldContain("Tue");

        await _visitor.SendAsync(Times, ("time", "2026-12-01T10:30"));
        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Address.PathAndQuery.ShouldBe("/book?from=flyer&service=neuromuscular-therapy&length=60&day=2026-12-01&time=10%3A30");
        _visitor.Heading.TextContent.ShouldBe("Your details");
        _visitor.Text.ShouldContain("We hold this time for you until 9:10 am, New York (EST).");
        _visitor.Page.QuerySelector(".wellness-hold > time")!.GetAttribute("datetime").ShouldBe("2026-11-30T09:10-05:00");

        await _visitor.SendAsync(Details, Jane);
        var booking = _site.Client.Bookings.Values.ShouldHaveSingleItem();
        _visitor.Address.PathAndQuery.ShouldBe($"/book?from=flyer&booking={booking.Id}");
        _visitor.Heading.TextContent.ShouldBe("You are booked");
        _visitor.Page.QuerySelector($"a[href='/calendar/{booking.Id}.ics']").ShouldNotBeNull();
        _visitor.Page.QuerySelector("a[href='/manage/secret']").ShouldNotBeNull();
        booking.Start.ShouldBe(SamplePractice.December(1, 10, 30));
        booking.Client!.Name.ShouldBe("Jane Doe");
        booking.Client.Note.ShouldBe("My left shoulder & neck");
    }

    [Fact]
    public async Task Booking_ReloadedWhenDone_BooksNothing()
    {
        await _visitor.GoAsync(Chosen);
        await _visitor.SendAsync(Details, Jane);

        await _visitor.ReloadAsync();

        _visitor.Heading.TextContent.ShouldBe("You are booked");
        _site.Client.Bookings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Booking_SameFormSentTwice_BooksOnceAndShowsItAgain()
    {
        await _visitor.GoAsync(Chosen);
        var form = _visitor.Page.QuerySelector($"form.{Details}")!;
        var fields = Visitor.Fields(form, Jane);

        await _visitor.PostAsync(form.GetAttribute("action")!, fields);
        await _visitor.PostAsync(form.GetAttribute("action")!, fields);

        _visitor.Heading.TextContent.ShouldBe("You are booked");
        _site.Client.Bookings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Booking_TimeTakenMeanwhile_KeepsWhatWasTypedAndBooksAnAlternative()
    {
        await _visitor.GoAsync(Chosen);
        _site.Client.Taken.Add(SamplePractice.December(1, 10, 30));

        await _visitor.SendAsync(Details, Jane);

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Someone else has just taken Tuesday 1 December, 10:30");
        _visitor.Value("booking-name").ShouldBe("Jane Doe");
        _visitor.Value("booking-email").ShouldBe("jane@example.com");
        _visitor.Value("booking-telephone").ShouldBe("864 555 0100");
        _visitor.Value("booking-note").ShouldBe("My left shoulder & neck");
        _visitor.Page.QuerySelectorAll("dt").Select(term => term.TextContent).ShouldBe(["What", "How long", "With whom", "Where", "How much"]);
        _visitor.Page.QuerySelectorAll("a").ShouldContain(link => link.TextContent == "Choose another time");
        _site.Client.Bookings.ShouldBeEmpty();

        await _visitor.SendAsync(Details, ("time", "2026-12-01T11:00"));

        _visitor.Heading.TextContent.ShouldBe("You are booked");
        _site.Client.Bookings.Values.ShouldHaveSingleItem().Start.ShouldBe(SamplePractice.December(1, 11));
        _site.Client.Keys.Distinct().Count().ShouldBe(2, "a new attempt has a new key");
    }

    [Fact]
    public async Task Booking_TimeTakenAndFieldWrong_KeepsTheAlternativeChosen()
    {
        await _visitor.GoAsync(Chosen);

        await _visitor.SendAsync(Details, [.. Jane, ("email", "jane"), ("time", "2026-12-01T11:00")]);
        _visitor.Text.ShouldContain("Please check this address.");
        await _visitor.SendAsync(Details, ("email", "jane@example.com"));

        _site.Client.Bookings.Values.ShouldHaveSingleItem().Start.ShouldBe(SamplePractice.December(1, 11));
    }

    [Fact]
    public async Task Hold_TimeTakenMeanwhile_OffersTheNearest()
    {
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01");
        _site.Client.Taken.Add(SamplePractice.December(1, 10, 30));

        await _visitor.SendAsync(Times, ("time", "2026-12-01T10:30"));

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Someone else has just taken");
        _visitor.Page.QuerySelectorAll("fieldset")[0].QuerySelectorAll("input[type=radio]").Length.ShouldBe(4);
        _visitor.Page.QuerySelectorAll("input[value='2026-12-01T10:30']").ShouldBeEmpty();

        await _visitor.SendAsync(Times, ("time", "2026-12-01T11:00"));
        _visitor.Heading.TextContent.ShouldBe("Your details");
    }

    [Fact]
    public async Task Hold_TooMany_SaysHowMany()
    {
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01");
        _site.Client.Next.Enqueue(new BookingResult.TooManyHolds(3));

        await _visitor.SendAsync(Times, ("time", "2026-12-01T10:30"));

        _visitor.Text.ShouldContain("You hold 3 times already.");
    }

    [Theory]
    [InlineData(null, "Please choose a time.")]
    [InlineData("foo", "That is not a time we offer")]
    [InlineData("2026-12-01", "That is not a time we offer")]
    [InlineData("9999-12-31T23:59", "That is not a time we offer")]
    [InlineData("2026-12-01T03:00", "Someone else has just taken")]
    public async Task Hold_TamperedTime_HoldsNothing(string? time, string told)
    {
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01");

        await _visitor.SendAsync(Times, ("time", time));

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain(told);
        _site.Client.Holds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/book?service=foo&length=60&day=2026-12-01&time=10:30")]
    [InlineData("/book?service=neuromuscular-therapy&length=61&day=2026-12-01&time=10:30")]
    [InlineData("/book")]
    [InlineData("/book?booking=6f9619ff-8b86-4011-b42d-00c04fc964ff")]
    public async Task Booking_FormSentToAnotherAddress_BooksNothingAndSaysSo(string address)
    {
        await _visitor.GoAsync(Chosen);
        var fields = Visitor.Fields(_visitor.Page.QuerySelector($"form.{Details}")!, Jane);

        await _visitor.PostAsync(address, fields);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain("nothing was booked");
        _site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_TamperedTime_KeepsWhatWasTypedAndOffersTimes()
    {
        await _visitor.GoAsync(Chosen);

        await _visitor.SendAsync(Details, [.. Jane, ("time", "yesterday")]);

        _visitor.Text.ShouldContain("That is not a time we offer");
        _visitor.Value("booking-name").ShouldBe("Jane Doe");
        _visitor.Page.QuerySelectorAll("input[type=radio]").Length.ShouldBe(4);
        _site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_TamperedKey_BooksNothingAndKeepsWhatWasTyped()
    {
        await _visitor.GoAsync(Chosen);

        await _visitor.SendAsync(Details, [.. Jane, ("key", "x")]);

        _site.Client.Bookings.ShouldBeEmpty();
        _visitor.Value("booking-name").ShouldBe("Jane Doe");
    }

    [Fact]
    public async Task Booking_HoneypotFilled_BooksNothing()
    {
        await _visitor.GoAsync(Chosen);

        await _visitor.SendAsync(Details, [.. Jane, ("homepage", "https://example.com")]);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Text.ShouldContain("We could not take this booking.");
        _site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_WithoutAntiforgeryToken_IsABadRequest()
    {
        await _visitor.GoAsync(Chosen);

        await _visitor.SendAsync(Details, [.. Jane, ("__RequestVerificationToken", null)]);

        _visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        _site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_FieldsWrong_NamesEachBesideItAndInTheSummary()
    {
        await _visitor.GoAsync(Chosen);

        await _visitor.SendAsync(Details, ("name", " "), ("email", "jane"), ("telephone", "call me"));

        var email = _visitor.Page.GetElementById("booking-email")!;
        email.GetAttribute("aria-invalid").ShouldBe("true");
        email.GetAttribute("aria-describedby").ShouldBe("booking-email-error booking-email-hint");
        _visitor.Page.GetElementById("booking-email-error")!.TextContent.ShouldContain("Please check this address.");
        _visitor.Page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["booking-name", "booking-email", "booking-telephone"]);
        _visitor.Value("booking-telephone").ShouldBe("call me");
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
        await _visitor.GoAsync($"/book{query}");

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Heading.TextContent.ShouldBe(heading);
        _visitor.Page.QuerySelector("[role=status]")!.TextContent.ShouldContain(sentence);
    }

    [Fact]
    public async Task Times_ClosedDay_LinksToTheNextOpening()
    {
        _site.Client.Closed.Add(new LocalDate(2026, 12, 1));
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&day=2026-12-01");

        _visitor.Text.ShouldContain("Nothing is free on Tuesday 1 December.");
        await _visitor.FollowAsync("The next opening is Wednesday 2 December, 10:00");

        _visitor.Address.Query.ShouldContain("day=2026-12-02");
    }

    [Fact]
    public async Task Widgets_TwoOnAPage_DoNotDisturbEachOther()
    {
        await _visitor.GoAsync("/two?a.length=60&a.day=2026-12-02&b.service=assisted-stretching&b.length=45&b.day=2026-12-03&b.time=10:00");
        _visitor.Page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();

        await _visitor.SendAsync(Times, ("time", "2026-12-02T14:00"));
        _visitor.Address.Query.ShouldContain("a.time=14%3A00");
        _visitor.Address.Query.ShouldContain("b.time=10:00");

        var second = _visitor.Page.QuerySelector("#b form")!;
        await _visitor.PostAsync(second.GetAttribute("action")!, Visitor.Fields(second, Jane));

        _visitor.Page.QuerySelector("#b .wellness-heading")!.TextContent.ShouldBe("You are booked");
        _visitor.Page.QuerySelector("#a .wellness-heading")!.TextContent.ShouldBe("Your details");
        _site.Client.Bookings.Values.ShouldHaveSingleItem().Service.ShouldBe("assisted-stretching");
    }
}
