using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("Somebody who gives sessions.")]
internal sealed record PractitionerEntry
{
    [Description("The practitioner's place in addresses, unique among the practitioners.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("As clients know them.")]
    public required string Name { get; init; }

    [Description("The slugs of the services they give.")]
    [TextForm(TextForm.Slug)]
    [ListRules(Least = 1, Distinct = true)]
    public required IReadOnlyList<string> Services { get; init; }

    [Description("Their own hours, in place of the practice's.")]
    public HoursEntry? Hours { get; init; }

    [Description("What they are, such as Licensed massage therapist.")]
    public string? JobTitle { get; init; }

    [Description("The licence number, in quotes.")]
    public string? LicenseNumber { get; init; }

    [Description("The state or body that gave the licence.")]
    public string? LicenseState { get; init; }

    [Description("Certificates and memberships, in the practitioner's words.")]
    public IReadOnlyList<string>? Credentials { get; init; }

    [Description("A few sentences for clients.")]
    public string? Biography { get; init; }
}
