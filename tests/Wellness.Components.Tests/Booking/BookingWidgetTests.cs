using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>The widget's markup, rendered as an interactive renderer does.</summary>
public sealed class BookingWidgetTests : BunitContext
{
    private const string Times = "book?service=neuromuscular-therapy&length=60&day=2026-12-01";

    private readonly FakeBookingClient _client;

    public BookingWidgetTests()
    {
        var clock = new FakeClock(SamplePractice.Now);
        _client = new FakeBookingClient(SamplePractice.Whole, clock);
        Services.AddSingleton(SamplePractice.Whole).AddSingleton<IClock>(clock).AddSingleton<IBookingClient>(_client);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Services_Links_NameServiceLengthAndPrice()
    {
        var widget = RenderAt("book");

        var links = widget.FindAll("a");
        links.Count.ShouldBe(4);
        Words(links[1]).ShouldBe("Neuromuscular Therapy, 60 minutes $95");
        links[1].GetAttribute("href").ShouldBe("/book?service=neuromuscular-therapy&length=60#booking");
    }

    [Fact]
    public void Days_EachLink_TellsHowManyTimesAreFree()
    {
        var widget = RenderAt(Times);

        var days = widget.FindAll(".wellness-day");
        days.Count.ShouldBe(7);
        Words(days[0]).ShouldBe("Mon 30 Nov , nothing free");
        Words(days[1]).ShouldBe("Tue 1 Dec , 15 free times");
        days[1].GetAttribute("aria-current").ShouldBe("true");
    }

    [Fact]
    public void Weeks_FirstAndLast_LinkOnlyInward()
    {
        RenderAt(Times).FindAll(".wellness-weeks a").Select(Words).ShouldBe(["Next 7 days"]);
        RenderAt("book?service=neuromuscular-therapy&length=60&day=2027-01-29").FindAll(".wellness-weeks a").Select(Words).ShouldBe(["Previous 7 days"]);
    }

    [Fact]
    public void Practitioners_OnlyOne_IsNoChoice()
    {
        RenderAt(Times).FindAll(".wellness-people a").Select(Words).ShouldBe(["Anyone who is free", "Heather", "Ana"]);
        RenderAt("book?service=assisted-stretching&day=2026-12-01").FindAll(".wellness-people a").ShouldBeEmpty();
    }

    [Fact]
    public void Times_Fieldset_GroupsRadiosByPartOfDay()
    {
        var widget = RenderAt(Times);

        widget.Find("fieldset > legend").TextContent.ShouldBe("Free times on Tuesday 1 December");
        widget.FindAll(".wellness-part-name").Select(Words).ShouldBe(["Morning", "Afternoon", "Evening"]);
        var first = widget.Find("input[type=radio]");
        first.GetAttribute("name").ShouldBe("time");
        first.HasAttribute("required").ShouldBeTrue();
        first.ParentElement!.QuerySelector("time")!.GetAttribute("datetime").ShouldBe("2026-12-01T10:00-05:00");
        widget.Find(".wellness-zone").TextContent.ShouldBe("Times are those of New York (EST).");
    }

    [Fact]
    public void Times_NothingFreeAtAll_SaysUntilWhenAndWhomToAsk()
    {
        _client.NothingFree = true;

        Words(RenderAt(Times).Find(".wellness-none")).ShouldBe("Nothing is free at the moment, up to Friday 29 January. Please call us at (864) 555-0142.");
    }

    [Fact]
    public void Times_NothingFreeAndATemplate_ShowsTheTemplate()
    {
        _client.NothingFree = true;

        RenderAt(Times, widget => widget.Add(it => it.NoOpenings, "<b>Ask us.</b>")).Find(".wellness-none > b").TextContent.ShouldBe("Ask us.");
    }

    [Fact]
    public void Details_Fields_HaveLabelsTokensAndBounds()
    {
        var widget = RenderAt($"{Times}&time=10:30");

        var inputs = widget.FindAll(".wellness-field :is(input, textarea)");
        inputs.Select(input => widget.Find($"label[for={input.Id}]").TextContent)
            .ShouldBe(["Name", "Email", "Telephone (optional)", "Anything we should know about the appointment (optional)"]);
        inputs.Select(input => input.GetAttribute("autocomplete")).ShouldBe(["name", "email", "tel", null]);
        inputs.Select(input => input.GetAttribute("maxlength")).ShouldBe(["120", "254", "40", "1000"]);
        inputs.Select(input => input.HasAttribute("required")).ShouldBe([true, true, false, false]);
        inputs.Select(input => input.GetAttribute("type")).ShouldBe(["text", "email", "tel", null]);
        widget.Find("input[name=key]").GetAttribute("value")!.Length.ShouldBe(43);
        widget.FindAll("dt").Select(Words).ShouldBe(["What", "How long", "When", "With whom", "Where", "How much"]);
        Words(widget.Find(".wellness-policy p")).ShouldBe("You can move or cancel by yourself up to 24 hours before the start. Later than that, half the price is due.");
    }

    [Fact]
    public async Task Interactive_WholeFlow_BooksWithTheSameMarkup()
    {
        var widget = RenderAt(Times);
        await widget.Find("input[value='2026-12-01T10:30']").ChangeAsync("2026-12-01T10:30");
        await widget.Find("form").SubmitAsync();
        Words(widget.Find(".wellness-heading")).ShouldBe("Your details");

        await widget.Find("#booking-name").ChangeAsync("Jane Doe");
        await widget.Find("#booking-email").ChangeAsync("jane@example.com");
        await widget.Find("form").SubmitAsync();

        Words(widget.Find(".wellness-heading")).ShouldBe("You are booked");
        _client.Bookings.Values.ShouldHaveSingleItem().Start.ShouldBe(SamplePractice.December(1, 10, 30));
    }

    [Fact]
    public async Task Interactive_TimeTaken_KeepsWhatWasTyped()
    {
        var widget = RenderAt($"{Times}&time=10:30");
        await widget.Find("#booking-name").ChangeAsync("Jane Doe");
        await widget.Find("#booking-email").ChangeAsync("jane@example.com");
        _client.Taken.Add(SamplePractice.December(1, 10, 30));

        await widget.Find("form").SubmitAsync();

        widget.Find("#booking-name").GetAttribute("value").ShouldBe("Jane Doe");
        widget.FindAll("input[type=radio]").Count.ShouldBe(4);
        _client.Bookings.ShouldBeEmpty();
    }

    [Fact]
    public void Interactive_AddressOfAnotherWidgetChanges_LinksKeepIt()
    {
        var widget = RenderAt($"{Times}");

        Navigation.NavigateTo($"{Times}&b.day=2026-12-24");

        widget.WaitForAssertion(() => widget.Find(".wellness-day").GetAttribute("href")!.ShouldContain("b.day=2026-12-24"));
    }

    [Fact]
    public async Task Done_Content_FollowsTheBooking()
    {
        var result = await _client.BookAsync(
            new BookingChoice(new SlotQuestion(SamplePractice.Nmt, Duration.FromMinutes(60), null), SamplePractice.December(1, 10)),
            new ClientDetails("Jane Doe", "jane@example.com"), new string('k', 43),
            Xunit.TestContext.Current.CancellationToken);
        var booked = result.ShouldBeOfType<BookingResult.Booked>().Booking;

        var widget = RenderAt(
            $"book?booking={booked.Id}", widget => widget.Add(it => it.DoneContent, booking => $"<b>{booking.Service}</b>"));

        widget.Find("b").TextContent.ShouldBe(SamplePractice.Nmt);
        Words(widget.FindAll("p")[0]).ShouldBe("This appointment is confirmed.");
    }

    [Fact]
    public void Element_Attributes_AreThePagesToo()
    {
        var root = RenderAt("book", widget => widget.AddUnmatched("class", "mine").AddUnmatched("data-x", "1")).Find("#booking");

        root.GetAttribute("class").ShouldBe("wellness-booking mine");
        root.GetAttribute("data-x").ShouldBe("1");
    }

    private IRenderedComponent<BookingWidget> RenderAt(
        string address, Action<ComponentParameterCollectionBuilder<BookingWidget>>? parameters = null)
    {
        Navigation.NavigateTo(address);
        return Render<BookingWidget>(builder => parameters?.Invoke(builder));
    }

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
