using System.Net;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>Joining the waiting list in the widget, without scripts. It is Monday 30 November 2026, 9:00 am.</summary>
public sealed class BookingWaitTests : IAsyncLifetime
{
    private const string Form = "wellness-wait";
    private const string Wait = "/book?service=neuromuscular-therapy&length=60&wait=yes";

    private static readonly (string, string?)[] Jane = [("name", "Jane Doe"), ("email", "jane@example.com"), ("telephone", "864 555 0100")];

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
    public async Task Join_FromAPageWithNothingFree_PutsThemOnTheListAndSaysWhatHappens()
    {
        _site.Client.NothingFree = true;
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&length=60");
        await _visitor.FollowAsync("Tell me when a time is free");
        _visitor.Heading.TextContent.ShouldBe("Tell me when a time is free");
        _visitor.Value("booking-from").ShouldBe("2026-11-30");
        _visitor.Value("booking-to").ShouldBe("2026-12-13");

        await _visitor.SendAsync(Form, [.. Jane, ("with", "ana"), ("from", "2026-12-02"), ("to", "2026-12-04"), ("morning", null)]);

        var entry = _site.Waiting.Entries.Values.ShouldHaveSingleItem();
        _visitor.Address.PathAndQuery.ShouldBe($"/book?waiting={entry.Id}");
        _visitor.Heading.TextContent.ShouldBe("You are on the waiting list");
        _visitor.Told("When").ShouldBe("Wednesday 2 December to Friday 4 December in the afternoon or in the evening");
        _visitor.Told("With whom").ShouldBe("Ana");
        _visitor.Told("We write to").ShouldBe("jane@example.com");
        _visitor.Text.ShouldContain("we hold it for you and write to you");
        _visitor.Text.ShouldContain("Nothing is booked until you take a time.");
        _visitor.Page.QuerySelector("a[href='/manage/secret']").ShouldNotBeNull();
        entry.Parts.ShouldBe(PartsOfDay.Afternoon | PartsOfDay.Evening);
        entry.Client.Telephone.ShouldBe("864 555 0100");
        _site.Client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Join_FromTheTimes_TakesDayAndPersonAlong()
    {
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&with=ana&day=2026-12-03");
        await _visitor.FollowAsync("No time that suits?");

        await _visitor.SendAsync(Form, Jane);

        var request = _site.Waiting.Requests.ShouldHaveSingleItem();
        request.Practitioner.ShouldBe("ana");
        request.From.ShouldBe(new LocalDate(2026, 12, 3));
        request.To.ShouldBe(new LocalDate(2026, 12, 16));
        request.Parts.ShouldBe(PartsOfDay.Any);
    }

    [Fact]
    public async Task Join_SentTwice_JoinsOnceWithTheSameAnswer()
    {
        await _visitor.GoAsync(Wait);
        var form = _visitor.Page.QuerySelector($"form.{Form}")!;
        var fields = Visitor.Fields(form, Jane);

        await _visitor.PostAsync(form.GetAttribute("action")!, fields);
        var first = _visitor.Text;
        await _visitor.PostAsync(form.GetAttribute("action")!, fields);

        _visitor.Text.ShouldBe(first);
        _site.Waiting.Entries.Count.ShouldBe(1);
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
        await _visitor.GoAsync(Wait);

        await _visitor.SendAsync(Form, [.. Jane, (field, value), ("evening", null)]);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Page.GetElementById($"{id}-error")!.TextContent.ShouldContain(sentence);
        _visitor.Page.GetElementById(id)!.GetAttribute("aria-invalid").ShouldBe("true");
        _visitor.Page.QuerySelector($"[role=alert] a[href$='#{id}']").ShouldNotBeNull();
        _visitor.Page.QuerySelectorAll("input[type=checkbox][checked]").Length.ShouldBe(2);
        _site.Waiting.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Join_NoTimeOfDay_AsksForOne()
    {
        await _visitor.GoAsync(Wait);

        await _visitor.SendAsync(Form, [.. Jane, ("morning", null), ("afternoon", null), ("evening", null)]);

        _visitor.Page.GetElementById("booking-parts-error")!.TextContent.ShouldBe("Please choose at least one time of day.");
        _site.Waiting.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("homepage", "https://spam.example.com")]
    [InlineData("key", "short")]
    [InlineData("area", "paris")]
    [InlineData("new", "yes")]
    public async Task Join_ForgedOrFilledInByAMachine_JoinsNobody(string field, string value)
    {
        await _visitor.GoAsync(Wait);

        await _visitor.SendAsync(Form, [.. Jane, (field, value)]);

        _visitor.Page.QuerySelector("[role=alert]").ShouldNotBeNull();
        _site.Waiting.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Joined_AnothersEntry_IsNotShown()
    {
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&waiting=6f9619ff-8b86-4011-b42d-00c04fc964ff");

        _visitor.Heading.TextContent.ShouldBe("Choose a session");
        _visitor.Text.ShouldContain("We can't show here what that link leads to.");
    }

    [Fact]
    public async Task Times_WithoutAWaitingList_OfferNone()
    {
        _site.Waiting.IsOpen = false;

        await _visitor.GoAsync(Wait);

        _visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        _visitor.Page.QuerySelector("a[href*='wait=']").ShouldBeNull();
    }
}
