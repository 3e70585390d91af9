using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>What, how long, when, with whom, where and how much: the six things that every appointment tells.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingSummary : ComponentBase
{
    /// <summary>The service's name.</summary>
    [Parameter, EditorRequired]
    public string What { get; set; } = string.Empty;

    /// <summary>The session's length in words.</summary>
    [Parameter, EditorRequired]
    public string HowLong { get; set; } = string.Empty;

    /// <summary>When it starts, shown in the practice's zone; null where that has yet to be chosen.</summary>
    [Parameter, EditorRequired]
    public Instant? Start { get; set; }

    /// <summary>The practitioner's name, or that anyone will do.</summary>
    [Parameter, EditorRequired]
    public string WithWhom { get; set; } = string.Empty;

    /// <summary>The place in words.</summary>
    [Parameter, EditorRequired]
    public string Where { get; set; } = string.Empty;

    /// <summary>The price in words.</summary>
    [Parameter, EditorRequired]
    public string HowMuch { get; set; } = string.Empty;

    [Inject]
    private Practice Practice { get; set; } = null!;
}
