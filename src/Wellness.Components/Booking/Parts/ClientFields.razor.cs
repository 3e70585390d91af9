using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;

namespace Wellness.Components.Parts;

/// <summary>Who comes: the fields of a <see cref="BookingWidget"/>'s form for name, address, telephone and note, each with its fault. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ClientFields : ComponentBase
{
    private static readonly DetailsField[] Fields =
    [
        new(nameof(ClientDetails.Name), "Name", null, "text", "name", ClientDetails.LongestName, true),
        new(nameof(ClientDetails.Email), "Email", "EmailHint", "email", "email", ClientDetails.LongestEmail, true),
        new(nameof(ClientDetails.Telephone), "Telephone", null, "tel", "tel", ClientDetails.LongestTelephone, false),
        new(nameof(ClientDetails.Note), "Note", null, null, null, ClientDetails.LongestNote, false),
    ];

    /// <summary>What is wrong with what was sent; empty by default.</summary>
    [Parameter]
    public IReadOnlyList<FieldFault> Faults { get; set; } = [];

    /// <summary>What is typed in a field, by the property of <see cref="ClientDetails"/> that it fills.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?> Typed { get; set; } = null!;

    /// <summary>Takes over what was typed in a field, by the same names.</summary>
    [Parameter, EditorRequired]
    public Action<string, string?> Type { get; set; } = null!;

    [CascadingParameter]
    private BookingView? View { get; set; }

    /// <summary>Whether it has a field of that name.</summary>
    internal static bool Has(string name) => Fields.Any(field => field.Name == name);

    private static string Id(BookingView view, string field) => view.ElementId(field.ToLowerInvariant());

    // A visit needs an address, which is part of the note: that stays between client and practitioner.
    private static string? HintOf(BookingView view, DetailsField field) =>
        field.Name == nameof(ClientDetails.Note) && view.Service.VisitsClients ? "NoteVisitHint" : field.Hint;

    private static string DescribedBy(BookingView view, DetailsField field, FieldFault? fault)
    {
        var id = Id(view, field.Name);
        return HintOf(view, field) is null ? $"{id}-error" : fault is null ? $"{id}-hint" : $"{id}-error {id}-hint";
    }
}
