using System.Text.RegularExpressions;

namespace Wellness.Laws;

/// <summary>A proof that the page on security names is there.</summary>
public partial class SecurityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(House.Root, "docs", "security.md"));

    [Fact]
    public void Tests_OnThePage_AreThere()
    {
        var tests = House.SourceFiles("tests", ".cs").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = TestName().Matches(Page).Select(match => match.Groups[1].Value).Distinct().ToArray();

        named.Length.ShouldBeGreaterThan(15);
        named.Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Settings_OnThePage_AreThoseOfTheOptions()
    {
        var settings = House.Load("Wellness.Components.AspNetCore").GetType("Wellness.AspNetCore.FormOptions")!.GetProperties().Select(property => property.Name);

        Page.Split("| `Wellness:Forms:` |", 2)[1].Split("\n\n", 2)[0].Split('\n').Skip(2)
            .Select(row => row.Split('`')[1]).ShouldBe(settings, ignoreOrder: true);
    }

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestName();
}
