using Microsoft.AspNetCore.Components;
using Wellness.Components.Markup;

namespace Wellness.Components;

/// <summary>The headings of the booking part, which take focus when their step comes; a level below 1 counts as 1.</summary>
internal static class StepHeading
{
    /// <summary>An <c>h1</c> to <c>h6</c> that can be focused by script and is no tab stop.</summary>
    public static RenderFragment Of(int level, string id, string text) => Heading.Focusable(Math.Max(level, 1), text, id);

    /// <summary>A heading below the step's own.</summary>
    public static RenderFragment Sub(int level, string text) => Heading.Of(Math.Max(level + 1, 1), text, "wellness-subheading");
}
