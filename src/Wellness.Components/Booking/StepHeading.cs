using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components;

/// <summary>The headings of the booking part, which take focus when their step comes.</summary>
internal static class StepHeading
{
    /// <summary>An <c>h1</c> to <c>h6</c> that can be focused by script and is no tab stop.</summary>
    public static RenderFragment Of(int level, string id, string text) => builder =>
    {
        builder.OpenElement(0, Tag(level));
        builder.AddAttribute(1, "id", id);
        builder.AddAttribute(2, "class", "wellness-heading");
        builder.AddAttribute(3, "tabindex", "-1");
        builder.AddContent(4, text);
        builder.CloseElement();
    };

    /// <summary>A heading below the step's own.</summary>
    public static RenderFragment Sub(int level, string text) => builder =>
    {
        builder.OpenElement(0, Tag(level + 1));
        builder.AddAttribute(1, "class", "wellness-subheading");
        builder.AddContent(2, text);
        builder.CloseElement();
    };

    private static string Tag(int level) => string.Create(CultureInfo.InvariantCulture, $"h{Math.Clamp(level, 1, 6)}");
}
