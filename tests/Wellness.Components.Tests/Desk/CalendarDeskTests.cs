using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using Wellness.Bookings;

namespace Wellness.Components.Desk;

public sealed partial class CalendarDeskTests : KitTest
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
    public void Texts_Spanish_HasEveryKeyWithTheSamePlaces()
    {
        var (english, spanish) = (Texts(""), Texts("es"));

        spanish.Keys.Order().ShouldBe(english.Keys.Order());
        foreach (var (key, text) in english)
        {
            Places(spanish[key]).ShouldBe(Places(text), key);
            (text + spanish[key]).ShouldNotContain("!");
        }
    }

    [Fact]
    public void Texts_EveryPrivacy_HasOne()
    {
        var keys = Texts("").Keys;

        Enum.GetNames<FeedPrivacy>().ShouldAllBe(name => keys.Contains($"Privacy{name}"));
    }

    private static Dictionary<string, string> Texts(string culture) =>
        DeskText.Resources.GetResourceSet(new CultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string[] Places(string text) => [.. PlacePattern().Matches(text).Select(match => match.Value).Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlacePattern();
}
