using System.Net;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>Joining the waiting list in the widget, without scripts. It is Monday 30 November 2026, 9:00 am.</summary>
public sealed class BookingWaitTests : OnBookingSite
{
    private const string Form = "wellness-wait";
    private const string Wait = "/book?service=neuromuscular-therapy&length=60&wait=yes";

    private static readonly (string, string?)[] Jane = [("name", "Jane Doe"), ("email", "jane@example.com"), ("telephone", "864 555 0100")];

    [Fact]
    public async Task Join_FromAPageWithNothingFree_PutsThemOnTheListAndSaysWhatHappens()
    {
        Site.Client.NothingFree = true;
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&length=60");
        await Visitor.FollowAsync("Tell me when a time is free");
        Visitor.Heading.TextContent.ShouldBe("Tell me when a time is free");
        Visitor.Value("booking-from").ShouldBe("2026-11-30");
        Visitor.Value("booking-to").ShouldBe("2026-12-13");

        await Visitor.SendAsync(Form, [.. Jane, ("with", "ana"), ("from", "2026-12-02"), ("to", "2026-12-04"), ("morning", null)]);

        var entry = Site.Waiting.Entries.Values.ShouldHaveSingleItem();
        Visitor.Address.PathAndQuery.ShouldBe($"/book?waiting={entry.Id}");
        Visitor.Heading.TextContent.ShouldBe("You are on the waiting list");
        Visitor.Told("When").ShouldBe("Wednesday 2 December to Friday 4 December in the afternoon or in the evening");
        Visitor.Told("With whom").ShouldBe("Ana");
        Visitor.Told("We write to").ShouldBe("jane@example.com");
        Visitor.Text.ShouldContain("we hold it for you and write to you");
        Visitor.Text.ShouldContain("Nothing is booked until you take a time.");
        Visitor.Page.QuerySelector("a[href='/manage/secret']").ShouldNotBeNull();
        entry.Parts.ShouldBe(PartsOfDay.Afternoon | PartsOfDay.Evening);
        entry.Client.Telephone.ShouldBe("864 555 0100");
        Site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Join_FromTheTimes_TakesDayAndPersonAlong()
    {
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&with=ana&day=2026-12-03");
        await Visitor.FollowAsync("No time that suits?");

        await Visitor.SendAsync(Form, Jane);

        var request = Site.Waiting.Requests.ShouldHaveSingleItem();
        request.Practitioner.ShouldBe("ana");
        request.From.ShouldBe(new LocalDate(2026, 12, 3));
        request.To.ShouldBe(new LocalDate(2026, 12, 16));
        request.Parts.ShouldBe(PartsOfDay.Any);
    }

    [Fact]
    public async Task Join_SentTwice_JoinsOnceWithTheSameAnswer()
    {
        await Visitor.GoAsync(Wait);
        var form = Visitor.Page.QuerySelector($"form.{Form}")!;
        var fields = Visitor.Fields(form, Jane);

        await Visitor.PostAsync(form.GetAttribute("action")!, fields);
        var first = Visitor.Text;
        await Visitor.PostAsync(form.GetAttribute("action")!, fields);

        Visitor.Text.ShouldBe(first);
        Site.Waiting.Entries.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("from", "", "booking-from", "Please choose the first day.")]
    [InlineData("from", "soon", "booking-from", "Please choose the first day.")]
    [InlineData("to", "", "booking-to", "Please choose the last day.")]
    [InlineData("to", "2026-11-01", "booking-to", "at most 93 days in all")]
    [InlineData("name", "", "booking-name", "Please write your name.")]
    [InlineData("email", "nobody", "booking-email", "Please check this address.")]
    [InlineData("telephone", "<img>", "booking-telephone", "at least five digits")]
    [InlineData("note", "bell \u0007", "booking-note", "ordinary signs only")]
    public async Task Join_OneFieldWrong_TellsItBesideTheFieldAndKeepsTheRest(string field, string value, string id, string sentence)
    {
        await Visitor.GoAsync(Wait);

        await Visitor.SendAsync(Form, [.. Jane, (field, value), ("evening", null)]);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Page.GetElementById($"{id}-error")!.TextContent.ShouldContain(sentence);
        Visitor.Page.GetElementById(id)!.GetAttribute("aria-invalid").ShouldBe("true");
        Visitor.Page.QuerySelector($"[role=alert] a[href$='#{id}']").ShouldNotBeNull();
        Visitor.Page.QuerySelectorAll("input[type=checkbox][checked]").Length.ShouldBe(2);
        Site.Waiting.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Join_NoTimeOfDay_AsksForOne()
    {
        await Visitor.GoAsync(Wait);

        await Visitor.SendAsync(Form, [.. Jane, ("morning", null), ("afternoon", null), ("evening", null)]);

        Visitor.Page.GetElementById("booking-parts-error")!.TextContent.ShouldBe("Please choose at least one time of day.");
        Site.Waiting.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("homepage", "https://spam.example.com")]
    [InlineData("key", "short")]
    [InlineData("area", "paris")]
    [InlineData("new", "yes")]
    public async Task Join_ForgedOrFilledInByAMachine_JoinsNobody(string field, string value)
    {
        await Visitor.GoAsync(Wait);

        await Visitor.SendAsync(Form, [.. Jane, (field, value)]);

        Visitor.Page.QuerySelector("[role=alert]").ShouldNotBeNull();
        Site.Waiting.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Joined_AnothersEntry_IsNotShown()
    {
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&waiting=6f9619ff-8b86-4011-b42d-00c04fc964ff");

        Visitor.Heading.TextContent.ShouldBe("Choose a session");
        Visitor.Text.ShouldContain("We can't show here what that link leads to.");
    }

    [Fact]
    public async Task Times_WithoutAWaitingList_OfferNone()
    {
        Site.Waiting.IsOpen = false;

        await Visitor.GoAsync(Wait);

        Visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        Visitor.Page.QuerySelector("a[href*='wait=']").ShouldBeNull();
    }
}
