using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Services as a list of cards, in the practice's order.</summary>
public sealed partial class ServiceList
{
    /// <summary>The practice to show; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The services to show; all of the practice's by default.</summary>
    [Parameter]
    public IReadOnlyList<ServiceOffering>? Services { get; set; }

    /// <summary>The level of each service's name: 1 to 6; 3 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 3;

    /// <summary>Where service pages are, below the site's base: the service's slug follows; <c>services</c> by default.</summary>
    [Parameter]
    public string ServicesPath { get; set; } = "services";

    /// <summary>The booking page, below the site's base: the service is named in its query; <c>book</c> by default, null for no link.</summary>
    [Parameter]
    public string? BookingPath { get; set; } = "book";

    /// <summary>How one service looks, instead of a <see cref="ServiceCard"/>; null, for the card, by default.</summary>
    [Parameter]
    public RenderFragment<ServiceOffering>? ItemTemplate { get; set; }

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    private Practice Shown => Practice ?? RegisteredPractice;
}
