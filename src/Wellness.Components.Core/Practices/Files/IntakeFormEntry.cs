using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("What clients are asked before a session: questions here, or the link of a form elsewhere.")]
internal sealed record IntakeFormEntry
{
    [Description("The name by which services name the form, unique among the forms.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("What the form is called above its questions.")]
    public required string Title { get; init; }

    [Description("What stands between the title and the questions, such as why they are asked.")]
    public string? Lead { get; init; }

    [Description("Which questions these are. Raise it whenever you change them.")]
    [NumberBounds(1, Bounds.HighestFormVersion)]
    [DefaultValue(1)]
    public int? Version { get; init; }

    [Description("The questions, in the order in which they are asked; at most 60.")]
    [ListRules(Least = 1)]
    public IReadOnlyList<IntakeQuestionEntry>? Questions { get; init; }

    [Description("The address of a form elsewhere, in the place of questions. This site then keeps no answers.")]
    [TextForm(TextForm.SecureAddress)]
    public string? Link { get; init; }
}
