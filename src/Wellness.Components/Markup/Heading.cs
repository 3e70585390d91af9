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
    public static RenderFragment Of(int level, string text, string css = "wellness-heading") => builder =>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        builder.OpenElement(0, string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(level, 6)}"));
        builder.AddAttribute(1, "class", css);
        builder.AddContent(2, text);
        builder.CloseElement();
    };
}
