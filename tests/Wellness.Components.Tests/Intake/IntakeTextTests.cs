using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Wellness.Components.Tests;

public sealed partial class IntakeTextTests
{
    [Fact]
    public void Texts_Spanish_HasEveryKeyWithTheSamePlaces()
    {
        var english = All("");
        var spanish = All("es");

        spanish.Keys.Order().ShouldBe(english.Keys.Order());
        foreach (var (key, text) in english)
        {
            Places(spanish[key]).ShouldBe(Places(text), key);
        }
    }

    [Fact]
    public void Texts_None_HasAnExclamationMark() => All("").Values.Concat(All("es").Values).ShouldAllBe(text => !text.Contains('!'));

    private static Dictionary<string, string> All(string culture) =>
        IntakeText.Resources.GetResourceSet(new CultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string[] Places(string text) => [.. PlacePattern().Matches(text).Select(match => match.Value).Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlacePattern();
}
