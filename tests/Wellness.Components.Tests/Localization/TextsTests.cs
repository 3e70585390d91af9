using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Wellness.Components.Localization;

public partial class TextsTests
{
    private static readonly Dictionary<string, string> English = Read("");
    private static readonly Dictionary<string, string> Spanish = Read("es");

    [Fact]
    public void Texts_EveryProperty_HasItsEnglish() =>
        typeof(Texts).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.Name)
            .ShouldBe(English.Keys, ignoreOrder: true);

    [Fact]
    public void Texts_Spanish_HasEveryTextOfEnglish() => Spanish.Keys.ShouldBe(English.Keys, ignoreOrder: true);

    [Fact]
    public void Texts_Spanish_FillsTheSamePlaces() =>
        English.Where(text => !Places(text.Value).SetEquals(Places(Spanish[text.Key]))).ShouldBeEmpty();

    [Fact]
    public void Texts_NoLanguage_ExclaimsOrPromises() =>
        English.Values.Concat(Spanish.Values).Where(text => text.Contains('!') || text.Contains("cure", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, string> Read(string culture) =>
        Texts.Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
