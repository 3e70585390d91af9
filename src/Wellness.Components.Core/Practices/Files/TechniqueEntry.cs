using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("One thing that the practitioner does within a service.")]
internal sealed record TechniqueEntry
{
    [Description("The anchor on the page, unique among the service's techniques.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("The technique's usual name.")]
    public required string Name { get; init; }

    [Description("What the practitioner does, in the client's words.")]
    public required string Description { get; init; }

    [Description("What it is for.")]
    public required string Purpose { get; init; }
}
