using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Wellness.Bookings;

namespace Wellness.Components;

public partial class DeskTextTests
{
    private static readonly Dictionary<string, string> English = Read("");
    private static readonly Dictionary<string, string> Spanish = Read("es");

    [Fact]
    public void DeskText_Spanish_HasEveryTextOfEnglish() => Spanish.Keys.ShouldBe(English.Keys, ignoreOrder: true);

    [Fact]
    public void DeskText_Spanish_FillsTheSamePlaces() =>
        English.Where(text => !Places(text.Value).SetEquals(Places(Spanish[text.Key]))).ShouldBeEmpty();

    [Fact]
    public void DeskText_EveryStatusViewAndPartOfDay_HasWords() =>
        Enum.GetNames<BookingStatus>().Select(name => $"Is{name}")
            .Concat(Enum.GetNames<ScheduleView>().Select(name => $"View{name}"))
            .Concat(["PartMorning", "PartAfternoon", "PartEvening", "PartAny"])
            .ShouldBeSubsetOf(English.Keys);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, string> Read(string culture) =>
        DeskText.Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
