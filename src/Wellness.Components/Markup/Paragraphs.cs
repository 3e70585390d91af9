namespace Wellness.Components.Markup;

/// <summary>The model's plain text as paragraphs.</summary>
internal static class Paragraphs
{
    /// <summary>The text cut at blank lines; never empty for a text of the model.</summary>
    public static IEnumerable<string> Of(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
