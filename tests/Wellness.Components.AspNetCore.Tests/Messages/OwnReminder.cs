using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Wellness.Components.Messages;

namespace Wellness.AspNetCore.Tests.Messages;

/// <summary>A template as a site would write one.</summary>
internal sealed class OwnReminder : ComponentBase
{
    [Parameter]
    public ClientMessage Message { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<html><head><title>\n  Tomorrow, ");
        builder.AddContent(1, Message.Client.Name);
        builder.AddMarkupContent(2, " &amp; co\n</title></head><body><p>Bring a <b>towel</b>.</p></body></html>");
    }
}
