using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Markup;

/// <summary>A heading whose level is chosen by the page, so that its outline stays right.</summary>
internal static class Heading
{
    /// <summary>An <c>h1</c> to <c>h6</c>.</summary>
    /// <param name="level">From 1; below 6 headings stay at 6, as HTML has no more.</param>
    /// <param name="text">What it says.</param>
    /// <param name="css">Its classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is below 1.</exception>
    public static RenderFragment Of(int level, string text, string css = "wellness-heading") => Make(level, text, css, isFocusable: false, takesFocus: false);

    /// <summary>A heading that a script can give the focus to when the page changes in place; it is no tab stop.</summary>
    /// <param name="level">As that of <see cref="Of"/>.</param>
    /// <param name="text">What it says.</param>
    /// <param name="id">Its id; null for none.</param>
    public static RenderFragment Focusable(int level, string text, string? id = null) =>
        Make(level, text, "wellness-heading", isFocusable: true, takesFocus: false, id);

    /// <summary>The heading of a question, which has the focus once its page is there, with scripts and without.</summary>
    /// <inheritdoc cref="Of"/>
    public static RenderFragment Question(int level, string text) => Make(level, text, "wellness-subheading", isFocusable: true, takesFocus: true);

    private static RenderFragment Make(int level, string text, string css, bool isFocusable, bool takesFocus, string? id = null) => builder =>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        builder.OpenElement(0, string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(level, 6)}"));
        builder.AddAttribute(1, "id", id);
        builder.AddAttribute(2, "class", css);
        builder.AddAttribute(3, "tabindex", isFocusable ? "-1" : null);
        builder.AddAttribute(4, "autofocus", takesFocus);
        builder.AddContent(5, text);
        builder.CloseElement();
    };
}
