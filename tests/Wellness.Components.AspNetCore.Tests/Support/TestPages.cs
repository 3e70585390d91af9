using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Wellness.Components;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>A site's root: its pages and nothing around them.</summary>
public sealed class TestRoot : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "html");
        builder.OpenElement(1, "body");
        builder.OpenComponent<Router>(2);
        builder.AddComponentParameter(3, nameof(Router.AppAssembly), typeof(TestRoot).Assembly);
        builder.AddComponentParameter(4, nameof(Router.Found), (RenderFragment<RouteData>)(data => page =>
        {
            page.OpenComponent<RouteView>(0);
            page.AddComponentParameter(1, nameof(RouteView.RouteData), data);
            page.CloseComponent();
        }));
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
    }
}

/// <summary>The page that books.</summary>
[Route("/book")]
public sealed class BookPage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<BookingWidget>(0);
        builder.CloseComponent();
    }
}

/// <summary>The client's own page.</summary>
[Route("/manage/{Id:guid}")]
public sealed class ManagePage : ComponentBase
{
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<ManageBooking>(0);
        builder.AddComponentParameter(1, nameof(ManageBooking.BookingId), Id);
        builder.AddComponentParameter(2, nameof(ManageBooking.OnNotFound), EventCallback.Factory.Create(this, Navigation.NotFound));
        builder.CloseComponent();
    }
}

/// <summary>The practice's own page.</summary>
[Route("/practice/schedule")]
public sealed class SchedulePage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Schedule>(0);
        builder.CloseComponent();
    }
}
