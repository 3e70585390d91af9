using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Wellness.Components.Tests;

/// <summary>The steps that ask, rendered as an interactive renderer does.</summary>
public sealed class BookingQuestionsWidgetTests : BunitContext
{
    private readonly FakeBookingClient _client;

    public BookingQuestionsWidgetTests()
    {
        var clock = new FakeClock(SamplePractice.Now);
        _client = new FakeBookingClient(VariedPractice.Whole, clock);
        Services.AddSingleton(VariedPractice.Whole).AddSingleton<IClock>(clock).AddSingleton<IBookingClient>(_client);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    // Scripts move the focus when this changes, so no two steps that follow each other may share a name.
    [Theory]
    [InlineData("book", "service")]
    [InlineData("book?service=deep-work", "firstvisit")]
    [InlineData("book?service=deep-work&new=yes", "length")]
    [InlineData("book?service=after-surgery&new=yes", "callfirst")]
    [InlineData("book?service=home-visit", "length")]
    [InlineData("book?service=home-visit&length=60", "area")]
    [InlineData("book?service=home-visit&length=60&area=easley", "time")]
    public void Step_Each_HasItsName(string address, string name) =>
        RenderAt(address).Find("#booking").GetAttribute("data-wellness-step").ShouldBe(name);

    [Fact]
    public void Times_OfAVisit_HaveFewTabStops()
    {
        var widget = RenderAt("book?service=home-visit&length=60&area=easley&day=2026-12-09");

        // A group of radio buttons is one stop.
        (widget.FindAll("a[href], button").Count + 1).ShouldBeLessThanOrEqualTo(13);
    }

    [Fact]
    public void Areas_Links_KeepDayAndTime() =>
        RenderAt("book?service=home-visit&length=60&day=2026-12-03&time=10:30").Find(".wellness-places a").GetAttribute("href")
            .ShouldBe("/book?service=home-visit&length=60&day=2026-12-03&time=10%3A30&area=greenville#booking");

    [Fact]
    public async Task Interactive_Visit_BooksInTheArea()
    {
        var widget = RenderAt("book?service=home-visit&length=60");
        Navigation.NavigateTo(widget.FindAll(".wellness-places a")[1].GetAttribute("href")!);
        await widget.Find("input[value='2026-12-01T10:30']").ChangeAsync("2026-12-01T10:30");
        await widget.Find("form").SubmitAsync();
        await widget.Find("#booking-name").ChangeAsync("Jane Doe");
        await widget.Find("#booking-email").ChangeAsync("jane@example.com");

        await widget.Find("form").SubmitAsync();

        Words(widget.Find(".wellness-heading")).ShouldBe("You are booked");
        _client.Bookings.Values.ShouldHaveSingleItem().Area.ShouldBe("easley");
    }

    [Fact]
    public void Interactive_OneStepAfterAnother_RendersEach()
    {
        var widget = RenderAt("book?service=home-visit&length=60&area=easley&day=2026-12-01");
        foreach (var (address, heading) in new[]
        {
            ("book", "Choose a session"),
            ("book?service=after-surgery&new=yes", "Please call us first"),
            ("book?service=deep-work", "Is this your first visit?"),
            ("book?service=group-stretching", "Choose a day and a time"),
            ("book", "Choose a session"),
        })
        {
            Navigation.NavigateTo(address);

            widget.WaitForAssertion(() => Words(widget.Find(".wellness-heading")).ShouldBe(heading));
        }
    }

    private IRenderedComponent<BookingWidget> RenderAt(string address)
    {
        Navigation.NavigateTo(address);
        return Render<BookingWidget>();
    }

    private static string Words(IElement element) => Visitor.Words(element);
}
