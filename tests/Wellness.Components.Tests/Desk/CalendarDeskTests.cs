using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.Components.Desk;

public sealed class CalendarDeskTests : KitTest
{
    [Fact]
    public void ExternalCalendars_OldCopyThatFailedSince_SaysHowOldAndWhy()
    {
        var card = Render<ExternalCalendars>().Find(".wellness-card");

        card.TextContent.ShouldContain("Read 7 hours ago");
        card.TextContent.ShouldContain("The other side took too long to answer. Until it can, what was read last stays busy.");
        card.TextContent.ShouldNotContain("encrypted");
    }

    [Fact]
    public void FeedAddresses_OneInUse_SaysWhatItTellsAndNoAddress()
    {
        var page = Render<FeedAddresses>();

        page.Find(".wellness-card").TextContent.ShouldContain("which may speak of health. With the time before and after.");
        page.Markup.ShouldNotContain(".ics");
    }

    [Fact]
    public void FeedAddresses_OfLastYear_SaysItsYear()
    {
        Services.AddSingleton<IClock>(new FakeClock(TestPractice.Noon + Duration.FromDays(60)));

        Render<FeedAddresses>().Find(".wellness-card").TextContent.ShouldContain("In use since Monday 23 November 2026, 12:00");
    }

    [Fact]
    public void Texts_EveryPrivacy_HasOne() => Enum.GetNames<FeedPrivacy>().ShouldAllBe(name => DeskText.Find($"Privacy{name}") != null);
}
