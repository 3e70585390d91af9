using System.Globalization;
using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components.Messages;

/// <summary>The document around a message: its title, which is the subject, and who writes.</summary>
public sealed partial class MessageLayout : ComponentBase
{
    /// <summary>The subject, which is the document's title.</summary>
    [Parameter, EditorRequired]
    public string Subject { get; set; } = string.Empty;

    /// <summary>Why the reader gets it; null where it is for an appointment of theirs.</summary>
    [Parameter]
    public string? Reason { get; set; }

    /// <summary>The message itself.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private MessageTemplates Templates { get; set; } = null!;

    private static string Language => CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : "en";
}
