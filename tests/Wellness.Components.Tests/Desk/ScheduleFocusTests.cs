using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Tests;

/// <summary>What takes the focus on the practice's schedule: without scripts by itself, and where the page changes in place by the kit's module.</summary>
public sealed class ScheduleFocusTests : IAsyncLifetime
{
    private ScheduleSite _site = null!;

    private Visitor Visitor => _site.Visitor;

    public async ValueTask InitializeAsync() => _site = await ScheduleSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("?day=2026-12-01", "day")]
    [InlineData("?view=week", "week")]
    [InlineData("?view=waiting", "waiting")]
    [InlineData("?view=waiting&cancel=x", "waiting")]
    [InlineData("?done=nonsense", "day")]
    public async Task Schedule_NothingAsked_LeavesTheFocusToAScriptAtItsHeading(string query, string step)
    {
        await Visitor.GoAsync($"/schedule{query}");

        Visitor.Page.QuerySelector("#wellness-schedule")!.GetAttribute("data-wellness-step").ShouldBe(step);
        Visitor.Page.QuerySelectorAll("[tabindex='-1']").ShouldHaveSingleItem().LocalName.ShouldBe("h2");
        Visitor.Page.QuerySelector("[autofocus]").ShouldBeNull();
    }

    [Theory]
    [InlineData("cancel", "cancelling", "Cancel this booking?")]
    [InlineData("unblock", "unblocking", "Unblock this time?")]
    public async Task Schedule_SomethingAsked_GivesTheFocusToTheQuestionAlone(string key, string step, string question)
    {
        var booking = _site.Desk.Add(SamplePractice.December(1, 10));
        _site.Desk.Busy.Add(new BusyTime(booking.Id, "heather", new BusyInterval(booking.Start, booking.End)));

        await Visitor.GoAsync($"/schedule?day=2026-12-01&{key}={booking.Id}");

        Visitor.Page.QuerySelector("#wellness-schedule")!.GetAttribute("data-wellness-step").ShouldBe(step);
        Visitor.Page.QuerySelectorAll("[tabindex='-1']").ShouldHaveSingleItem().TextContent.ShouldBe(question);
        Visitor.Page.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().TextContent.ShouldBe(question);
    }

    [Theory]
    [InlineData("?done=moved", "done-moved", "The booking has moved.")]
    [InlineData("?done=unblocked", "done-unblocked", "The time is no longer blocked.")]
    [InlineData("?view=waiting&done=removed", "done-removed", "They are off the list.")]
    public async Task Schedule_SomethingDone_GivesTheFocusToTheNotice(string query, string step, string notice)
    {
        await Visitor.GoAsync($"/schedule{query}");

        Visitor.Page.QuerySelector("#wellness-schedule")!.GetAttribute("data-wellness-step").ShouldBe(step);
        Visitor.Page.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().TextContent.ShouldBe(notice);
    }
}
