using Microsoft.AspNetCore.Components;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>What stands at the foot of every page: contact, areas, licences and the owner's name; to be put in the page's <c>footer</c>.</summary>
/// <remarks>Licence numbers stand here because several states ask for them wherever a therapist advertises.</remarks>
public sealed partial class PracticeFooter
{
    /// <summary>The practice to show; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The year of the copyright line; null, for a line without one, by default.</summary>
    [Parameter]
    public int? CopyrightYear { get; set; }

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    private Practice Shown => Practice ?? RegisteredPractice;

    private static string License(Practitioner practitioner) => practitioner.LicenseState is { } state
        ? Texts.Format(nameof(Texts.LicenseOf), practitioner.LicenseNumber, state)
        : Texts.Format(nameof(Texts.License), practitioner.LicenseNumber);
}
