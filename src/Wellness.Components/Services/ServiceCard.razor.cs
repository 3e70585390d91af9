using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>A service in short: what it is, its lengths with their prices, and the ways to read on and to book.</summary>
public sealed partial class ServiceCard
{
    /// <summary>The service to show.</summary>
    [Parameter, EditorRequired]
    public ServiceOffering Service { get; set; } = default!;

    /// <summary>The practice, for its areas and its notice; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The level of the service's name: 1 to 6; 3 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 3;

    /// <summary>Where service pages are, below the site's base: the service's slug follows; <c>services</c> by default.</summary>
    [Parameter]
    public string ServicesPath { get; set; } = "services";

    /// <summary>The booking page, below the site's base: the service is named in its query; <c>book</c> by default, null for no link.</summary>
    [Parameter]
    public string? BookingPath { get; set; } = "book";

    /// <summary>What stands in the card instead of the kit's content; null, for the kit's, by default.</summary>
    [Parameter]
    public RenderFragment<ServiceOffering>? ChildContent { get; set; }

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }
}
