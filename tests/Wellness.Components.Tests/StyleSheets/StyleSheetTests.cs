using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Wellness.Components.StyleSheets;

public partial class StyleSheetTests
{
    private const double Text = 4.5;
    private const double Control = 3;

    private static readonly string Folder = FindFolder();

    public static TheoryData<string> Sheets => [.. Directory.GetFiles(Folder, "*.css").Select(path => Path.GetFileName(path))];

    /// <summary>The sheets that set colours; the others use theirs.</summary>
    public static TheoryData<string> Themes => [.. Sheets.Select(row => row.Data).Where(sheet => Tokens(Read(sheet)).Count > 0)];

    [Fact]
    public void StyleSheets_TheLargest_IsUnderTwelveKilobytesInBrotli()
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(Read("wellness.css")));
        }

        compressed.Length.ShouldBeLessThan(12 * 1024);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void StyleSheet_EveryColourPair_CanBeRead(string sheet)
    {
        var css = Read(sheet);
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);

        Unreadable(Tokens(css[..dark])).ShouldBeEmpty();
        Unreadable(Tokens(css[dark..])).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void StyleSheet_Everything_IsInTheKitsLayer(string sheet) =>
        Comment().Replace(Read(sheet), "").Trim().ShouldStartWith("@layer wellness {");

    [Theory]
    [MemberData(nameof(Sheets))]
    public void StyleSheet_Boxes_AreLogicalAndNothingIsLoaded(string sheet)
    {
        var css = Comment().Replace(Read(sheet), "");

        Physical().Matches(css).Select(match => match.Value).ShouldBeEmpty();
        css.ShouldNotContain("url(");
        css.ShouldNotContain("@import");
    }

    [Theory]
    [InlineData("wellness.css")]
    [InlineData("wellness-desk.css")]
    public void StyleSheet_EveryPropertyUsed_IsDefined(string sheet)
    {
        // The practice's sheet stands beside the kit's own, which defines what both use.
        var css = Read("wellness.css") + Read(sheet);

        Used().Matches(css).Select(match => match.Groups[1].Value).Distinct()
            .Except(Tokens(css).Keys.Concat(Defined().Matches(css).Select(match => match.Groups[1].Value)))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Unreadable(Dictionary<string, string> colours) =>
        from pair in (IEnumerable<(string Front, string Back, double Least)>)
        [
            .. from front in (string[])["ink", "ink-quiet", "accent", "warm"]
               from back in (string[])["ground", "raised", "tint"]
               select (front, back, Text),
            ("on-accent", "accent", Text), ("on-warm", "warm", Text),
            ("edge", "ground", Control), ("edge", "raised", Control),
        ]
        let ratio = Contrast(colours[pair.Front], colours[pair.Back])
        where ratio < pair.Least
        select string.Create(CultureInfo.InvariantCulture, $"{pair.Front} on {pair.Back}: {ratio:0.00}");

    // WCAG 2.2, "contrast ratio" and "relative luminance".
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour[1..3]) + 0.7152 * Channel(colour[3..5]) + 0.0722 * Channel(colour[5..7]);

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static Dictionary<string, string> Tokens(string css) =>
        Colour().Matches(css).DistinctBy(match => match.Groups[1].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    private static string Read(string sheet) => File.ReadAllText(Path.Combine(Folder, sheet));

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wellness.Components.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src", "Wellness.Components", "wwwroot");
    }

    [GeneratedRegex(@"--wellness-([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();

    [GeneratedRegex(@"--wellness-([a-z-]+):")]
    private static partial Regex Defined();

    [GeneratedRegex(@"var\(--wellness-([a-z-]+)\)")]
    private static partial Regex Used();

    [GeneratedRegex(@"(?<![-\w])((margin|padding|border|inset)-(left|right|top|bottom)|left|right|top|bottom|width|height|min-width|max-height)\s*:(?=[^)]*;)")]
    private static partial Regex Physical();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
