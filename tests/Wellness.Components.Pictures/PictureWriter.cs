using System.Globalization;
using System.Net;
using System.Text;
using NodaTime;

namespace Wellness.Pictures;

/// <summary>Draws a picture as SVG: the same picture gives the same text, character by character.</summary>
/// <remarks>It has a ground of its own, so that it reads the same on a light and on a dark page.</remarks>
public static class PictureWriter
{
    private const int Width = 760;
    private const int Left = 184;
    private const int Right = 18;
    private const int Top = 66;
    private const int LabelGap = 36;
    private const string Pin = "l7 11h-14z";
    private const string Cross = "l6 6m0-6l-6 6";

    private const string Head = """
        <style>text{font:12px system-ui,sans-serif;fill:#234}.t{font-size:16px;font-weight:600}.l,.f text{font-weight:600}.q,.h text{fill:#567}.m,.h,.f{text-anchor:middle}.w{fill:#fff;font-weight:600}.f text{fill:#053}.e{text-anchor:end}.p{fill:#074}.x{stroke:#788;stroke-width:2}.o{fill:#fff;stroke:#9fb0ac}.k{fill:#2f4b5c;stroke:#fff}.b{fill:url(#b);stroke:#a5650b}.y{fill:url(#y);stroke:#3f4fa3}.s{fill:url(#s);stroke:#8d8a82}</style>
        <defs><pattern id="b" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path fill="#fdeccb" d="M0 0h7v7H0z"/><path stroke="#a5650b" stroke-width="4" d="M0 0v7"/></pattern><pattern id="y" width="8" height="8" patternUnits="userSpaceOnUse"><path fill="#e3e7fb" d="M0 0h8v8H0z"/><circle cx="4" cy="4" r="1.8" fill="#3f4fa3"/></pattern><pattern id="s" width="6" height="6" patternUnits="userSpaceOnUse"><path fill="#eceae4" d="M0 0h6v6H0z"/><path stroke="#8d8a82" stroke-width="1.5" d="M0 3h6"/></pattern></defs>
        """;

    private static readonly (ShapeKind Kind, string Words)[] Legend =
    [
        (ShapeKind.Open, "open"), (ShapeKind.Booked, "booked"), (ShapeKind.Buffer, "buffer"), (ShapeKind.Way, "on the way"), (ShapeKind.TooSoon, "too soon"),
    ];

    public static string Write(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var ownClocks = picture.Lanes.Select(lane => Ticks(lane, picture.Hours).First().Clock).Distinct().Count() > 1
            || picture.Lanes.Select(lane => Ticks(lane, picture.Hours).Last().Clock).Distinct().Count() > 1;
        var height = Top + picture.Lanes.Sum(lane => HeightOf(lane, ownClocks)) + 34;
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"i d\">");
        Line(svg, $"<title id=\"i\">{Safe(picture.Title)}</title>");
        Line(svg, $"<desc id=\"d\">{Safe(picture.Story)}</desc>");
        svg.Append(Head).Append('\n');
        Line(svg, $"<rect width=\"{Width}\" height=\"{height}\" rx=\"10\" fill=\"#faf8f3\" stroke=\"#d8d3c7\"/>");
        Line(svg, $"<text class=\"t\" x=\"18\" y=\"29\">{Safe(picture.Title)}</text>");
        var y = Top;
        foreach (var lane in picture.Lanes)
        {
            Hours(svg, lane, picture.Hours, lane == picture.Lanes[0] || ownClocks, y);
            Draw(svg, lane, picture.Hours, y);
            y += HeightOf(lane, ownClocks);
        }

        Explain(svg, picture, height - 22);
        return svg.Append("</svg>\n").ToString();
    }

    private static int HeightOf(Lane lane, bool ownClocks) => (lane.Trial is null ? 70 : 94) + (ownClocks ? 14 : 0);

    private static void Hours(StringBuilder svg, Lane lane, int hours, bool named, int y)
    {
        var bottom = y + (lane.Trial is null ? 54 : 78);
        var lines = string.Concat(Ticks(lane, hours).Select(tick => Text($"M{X(lane, tick.Time, hours)} {y - 2}V{bottom}")));
        Line(svg, $"<path stroke=\"#ddd8cc\" d=\"{lines}\"/>");
        if (named)
        {
            var clocks = Ticks(lane, hours).Select(tick => Text($"<text x=\"{X(lane, tick.Time, hours)}\" y=\"{y - 7}\">{tick.Clock}</text>"));
            Line(svg, $"<g class=\"h\">{string.Concat(clocks)}</g>");
        }
    }

    private static void Draw(StringBuilder svg, Lane lane, int hours, int y)
    {
        var lines = lane.Label.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Line(svg, $"<text class=\"{(i == 0 ? "l" : "q")}\" x=\"18\" y=\"{y + 14 + (16 * i)}\">{Safe(lines[i])}</text>");
        }

        foreach (var shape in lane.Shapes)
        {
            var (from, to) = (X(lane, shape.Start, hours), X(lane, shape.End, hours));
            if (to > from)
            {
                Line(svg, $"<rect x=\"{from}\" y=\"{(shape.Kind == ShapeKind.Open ? y : y + 4)}\" width=\"{to - from}\" height=\"{(shape.Kind == ShapeKind.Open ? 30 : 22)}\" {Paint(shape.Kind)}/>");
                Name(svg, shape, from, to, y + 19);
            }
        }

        if (lane.Shapes.All(shape => shape.Kind != ShapeKind.Open))
        {
            Line(svg, $"<text class=\"q m\" x=\"{(Left + Width - Right) / 2}\" y=\"{y + 19}\">closed</text>");
        }

        Marks(svg, lane, hours, y + 31);
        if (lane.Trial is { } trial)
        {
            var (start, end, from, to) = (X(lane, trial.Start, hours), X(lane, trial.Session, hours), X(lane, trial.From, hours), X(lane, trial.To, hours));
            if (to - from > end - start)
            {
                Line(svg, $"<rect x=\"{from}\" y=\"{y + 62}\" width=\"{to - from}\" height=\"14\" {Paint(ShapeKind.Buffer)}/>");
            }

            Line(svg, $"<rect x=\"{start}\" y=\"{y + 62}\" width=\"{end - start}\" height=\"14\" fill=\"#fff\" stroke=\"#234\" stroke-dasharray=\"4 3\"/>");
            var answer = $"{lane.Clock(trial.Start)}? {trial.Answer}";
            var beside = to + 8 + (answer.Length * 6.2) < Width - Right;
            Line(svg, $"<text x=\"{(beside ? to + 8 : from - 8)}\" y=\"{y + 73}\"{(beside ? "" : " class=\"e\"")}>{Safe(answer)}</text>");
        }
    }

    private static void Name(StringBuilder svg, Shape shape, int from, int to, int y)
    {
        if (shape.Text.Length * 6.6 < to - from && shape.Kind is ShapeKind.Booked or ShapeKind.TooSoon)
        {
            var ground = shape.Kind == ShapeKind.TooSoon ? " class=\"m\" stroke=\"#eceae4\" stroke-width=\"5\" paint-order=\"stroke\"" : " class=\"w m\"";
            Line(svg, $"<text{ground} x=\"{(from + to) / 2}\" y=\"{y}\">{Safe(shape.Text)}</text>");
        }
    }

    private static void Marks(StringBuilder svg, Lane lane, int hours, int y)
    {
        var named = int.MinValue;
        var times = new StringBuilder();
        foreach (var mark in lane.Marks.Where(mark => mark.IsFree))
        {
            var x = X(lane, mark.Start, hours);
            if (named == int.MinValue || x - named >= LabelGap)
            {
                named = x;
                var text = mark.Text.Length == 0 ? lane.Clock(mark.Start) : $"{lane.Clock(mark.Start)}: {mark.Text}";
                times.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y + 23}\">{text}</text>");
            }
        }

        Signs(svg, 'p', lane.Marks.Where(mark => mark.IsFree).Select(mark => Text($"M{X(lane, mark.Start, hours)} {y}{Pin}")));
        Signs(svg, 'x', lane.Marks.Where(mark => !mark.IsFree).Select(mark => Text($"M{X(lane, mark.Start, hours) - 3} {y + 3}{Cross}")));
        if (times.Length > 0)
        {
            Line(svg, $"<g class=\"f\">{times}</g>");
        }
    }

    private static void Signs(StringBuilder svg, char kind, IEnumerable<string> paths)
    {
        if (string.Concat(paths) is { Length: > 0 } path)
        {
            Line(svg, $"<path class=\"{kind}\" d=\"{path}\"/>");
        }
    }

    private static void Explain(StringBuilder svg, Picture picture, int y)
    {
        var x = 18;
        var kinds = picture.Lanes.SelectMany(lane => lane.Shapes).Select(shape => shape.Kind).ToHashSet();
        if (picture.Lanes.Any(lane => lane.Trial is { } trial && (trial.From < trial.Start || trial.To > trial.Session)))
        {
            kinds.Add(ShapeKind.Buffer);
        }

        foreach (var (kind, words) in Legend.Where(entry => kinds.Contains(entry.Kind)))
        {
            Line(svg, $"<rect x=\"{x}\" y=\"{y - 10}\" width=\"22\" height=\"12\" {Paint(kind)}/><text x=\"{x + 28}\" y=\"{y}\">{words}</text>");
            x += 44 + (words.Length * 7);
        }

        var marks = picture.Lanes.SelectMany(lane => lane.Marks).ToArray();
        if (marks.Any(mark => mark.IsFree))
        {
            Line(svg, $"<path class=\"p\" d=\"M{x + 8} {y - 10}{Pin}\"/><text x=\"{x + 21}\" y=\"{y}\">a session can start</text>");
            x += 142;
        }

        if (marks.Any(mark => !mark.IsFree))
        {
            Line(svg, $"<path class=\"x\" d=\"M{x + 1} {y - 7}{Cross}\"/><text x=\"{x + 14}\" y=\"{y}\">it cannot</text>");
        }
    }

    private static string Paint(ShapeKind kind) => kind switch
    {
        ShapeKind.Open => "class=\"o\"",
        ShapeKind.Booked => "class=\"k\"",
        ShapeKind.Buffer => "class=\"b\"",
        ShapeKind.Way => "class=\"y\" rx=\"11\"",
        _ => "class=\"s\"",
    };

    /// <summary>The hours along the top; every other one where there are many.</summary>
    private static IEnumerable<(Instant Time, string Clock)> Ticks(Lane lane, int hours)
    {
        for (var hour = 0; hour <= hours; hour += hours > 12 ? 2 : 1)
        {
            var time = lane.Origin + Duration.FromHours(hour);
            yield return (time, lane.Clock(time));
        }
    }

    /// <summary>Where a time is from the left, kept inside the picture.</summary>
    private static int X(Lane lane, Instant time, int hours)
    {
        var share = Math.Clamp((time - lane.Origin).TotalHours / hours, 0, 1);
        return Left + (int)Math.Round(share * (Width - Left - Right - 14));
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder svg, FormattableString text) => svg.Append(Text(text)).Append('\n');
}
