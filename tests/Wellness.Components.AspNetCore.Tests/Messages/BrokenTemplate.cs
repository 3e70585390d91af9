using Microsoft.AspNetCore.Components;
using Wellness.Components.Messages;

namespace Wellness.AspNetCore.Tests.Messages;

/// <summary>A template with a fault whose words name the client.</summary>
internal sealed class BrokenTemplate : ComponentBase
{
    [Parameter]
    public ClientMessage Message { get; set; } = null!;

    protected override void OnInitialized() => throw new InvalidOperationException($"No idea who {Message.Client.Name} is.");
}
