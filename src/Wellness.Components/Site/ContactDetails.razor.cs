using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>How to reach the practice: where it is, its telephone and its e-mail.</summary>
/// <remarks>A place that clients don't visit is named by its town alone.</remarks>
public sealed partial class ContactDetails
{
    /// <summary>The practice to show; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    private Practice Shown => Practice ?? RegisteredPractice;

    private static IEnumerable<string> Lines(PracticeLocation location)
    {
        var address = location.Address;
        if (location.ClientsVisit && address.Street is not null)
        {
            yield return address.Street;
        }

        var region = location.ClientsVisit && address.PostalCode is not null ? $"{address.Region} {address.PostalCode}" : address.Region;
        yield return $"{address.Locality}, {region}";
    }
}
