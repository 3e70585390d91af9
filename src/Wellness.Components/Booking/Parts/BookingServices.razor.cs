using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The first step of a <see cref="BookingWidget"/>: what, and for how long. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingServices : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }

    /// <summary>"30 minutes, $55; 60 minutes, $95": to read, where another question comes before the choice.</summary>
    private static string Lengths(ServiceOffering service) => string.Join(
        "; ", service.Lengths.Select(length => $"{PracticeFormat.Length(length.Duration)}, {BookingFormat.Price(length.Price)}"));

    private static IEnumerable<string> Rules(BookingView view) =>
        view.State is { Service: { } service, IsNewClient: true } ? ServiceFacts.FirstVisit(view.Practice, service) : [];
}
