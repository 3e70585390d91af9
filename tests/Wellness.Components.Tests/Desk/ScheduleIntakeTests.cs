using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>What the practice sees of a client's answers.</summary>
public sealed class ScheduleIntakeTests : IAsyncLifetime
{
    private IntakeSite _site = null!;

    private Visitor Visitor => _site.Visitor;

    public async ValueTask InitializeAsync()
    {
        _site = await IntakeSite.StartAsync();
        _site.Schedule.Bookings[_site.Id] = _site.Bookings.Bookings[_site.Id];
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Day_NotFilledIn_SaysSoWithoutALink()
    {
        await Visitor.GoAsync("/schedule?day=2026-12-05");

        Visitor.Text.ShouldContain("Intake: not yet filled in");
        Visitor.Page.QuerySelectorAll(".wellness-schedule-asked a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Day_FilledIn_LeadsToTheAnswersWhoseReadingIsNoted()
    {
        await _site.SaveAsync(("answers[since]", "2019-02-28"), ("answers[sore]", "Back"));
        await Visitor.GoAsync("/schedule?day=2026-12-05");
        Visitor.Text.ShouldContain("Intake: filled in on Monday 30 November");
        Visitor.Text.ShouldNotContain("Sore neck");
        _site.Kept.Audit.ShouldBeEmpty();

        await Visitor.FollowAsync("Read");

        Visitor.Told("What brings you here?").ShouldBe("Sore neck");
        Visitor.Told("Since when?").ShouldBe("28 February 2019");
        Visitor.Told("Do you take blood thinners?").ShouldBe("No");
        _site.Kept.Audit.ShouldBe([(_site.Id, IntakeStep.Read, BookingActor.Practice)]);

        await Visitor.FollowAsync("Back to the schedule");
        Visitor.Address.PathAndQuery.ShouldBe("/schedule?day=2026-12-05");
    }

    [Fact]
    public async Task Read_KeysLost_SaysHowToMendIt()
    {
        await _site.SaveAsync();
        _site.Kept.Key = 43;

        await Visitor.GoAsync($"/schedule?day=2026-12-05&intake={_site.Id}");

        Visitor.Text.ShouldContain("the keys they were encrypted with are not here");
        _site.Kept.Audit.ShouldBeEmpty("nothing was read");
    }

    [Theory]
    [InlineData("6f9619ff-8b86-4011-b42d-00c04fc964ff")]
    [InlineData("foo")]
    public async Task Read_NoSuchBooking_SaysSo(string id)
    {
        await Visitor.GoAsync($"/schedule?intake={id}");

        Visitor.Text.ShouldContain("There is no such booking.");
    }
}
