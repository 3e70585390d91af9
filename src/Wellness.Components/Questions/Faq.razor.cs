using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Questions that open to their answers without script, that a link can open and a page search finds.</summary>
/// <remarks>They join the page's structured data. The page gives them their heading.</remarks>
public sealed partial class Faq
{
    private readonly PageGraphEntry _entry = new();

    /// <summary>The practice whose questions show where <see cref="Questions"/> is null; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The questions to show, in order; the practice's own by default.</summary>
    [Parameter]
    public IReadOnlyList<Practices.Faq>? Questions { get; set; }

    /// <summary>What stands before each question's slug in its anchor, for a page that shows the same twice; empty by default.</summary>
    [Parameter]
    public string IdPrefix { get; set; } = "";

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private PageGraph Graph { get; set; } = default!;

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private IReadOnlyList<Practices.Faq> Shown => Questions ?? (Practice ?? RegisteredPractice).Questions;

    /// <inheritdoc/>
    public void Dispose() => _entry.Dispose();

    /// <inheritdoc/>
    protected override void OnParametersSet() => _entry.Show(Shown, Graph.Add);
}
