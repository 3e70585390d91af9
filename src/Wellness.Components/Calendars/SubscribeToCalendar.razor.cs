using Microsoft.AspNetCore.Components;
using Wellness.Components.Calendars;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>How to subscribe to a feed: a link that opens the reader's calendar app, the address to copy, and what to do in Google's, Apple's and Microsoft's calendars.</summary>
/// <remarks>It works without script. The address starts with the practice's <see cref="Practice.Url"/>, whatever host the page came from.</remarks>
public sealed partial class SubscribeToCalendar
{
    /// <summary>The feed's path on the site, such as <c>/wellness/busy.ics</c>.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>What the calendar is called; the practice's name by default.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Whether the address is a secret, which is then told beside it; false by default.</summary>
    [Parameter]
    public bool IsPrivate { get; set; }

    /// <summary>The practice whose site it is; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The level of the heading, from 1; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    private Practice Shown => Practice ?? RegisteredPractice;

    private string ShownName => Name ?? Shown.Name;

    private FeedLinks Links => new(new Uri($"{Shown.Url.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{Path.TrimStart('/')}"), ShownName);

    // One step a line.
    private static RenderFragment Steps(string text) => builder =>
    {
        builder.OpenElement(0, "ol");
        foreach (var step in text.Split('\n'))
        {
            builder.OpenElement(1, "li");
            builder.AddContent(2, step);
            builder.CloseElement();
        }

        builder.CloseElement();
    };
}
