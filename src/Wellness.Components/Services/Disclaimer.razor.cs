using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>What stands below every text about health: the practice's own words, or else the kit's.</summary>
/// <remarks>The kit's words: wellness information, no medical advice and no diagnosis, results differ, see a doctor.</remarks>
public sealed partial class Disclaimer
{
    /// <summary>The practice to show; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The level of its heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    private Practice Shown => Practice ?? RegisteredPractice;
}
