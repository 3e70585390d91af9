using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("A question that clients ask, with its answer.")]
internal sealed record QuestionEntry
{
    [Description("The anchor on the page, unique among the questions it stands with.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("As a client would ask it.")]
    public required string Question { get; init; }

    [Description("Plain text; a blank line begins a paragraph.")]
    public required string Answer { get; init; }
}
