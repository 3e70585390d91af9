using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("One question of an intake form.")]
internal sealed record IntakeQuestionEntry
{
    [Description("The name that its answers are kept under, unique among the form's questions.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("What kind of answer it takes.")]
    public required IntakeQuestionKind Kind { get; init; }

    [Description("As the client reads it.")]
    public required string Question { get; init; }

    [Description("A sentence below the question that helps to answer it.")]
    public string? Help { get; init; }

    [Description("Whether the form can't be saved without an answer; a consent always needs one.")]
    [DefaultValue(false)]
    public bool? Required { get; init; }

    [Description("What can be chosen, for the kinds oneOf and severalOf alone.")]
    [ListRules(Least = 1, Distinct = true)]
    public IReadOnlyList<string>? Choices { get; init; }

    [Description("The most characters, for the kinds shortText and longText alone; 200 and 2,000 where it is left out.")]
    [NumberBounds(1, Bounds.LongestAnswer)]
    public int? MaxLength { get; init; }

    [Description("The least number, for the kind number alone, which needs it.")]
    [NumberBounds(-Bounds.LargestAnswer, Bounds.LargestAnswer)]
    public int? Least { get; init; }

    [Description("The greatest number, for the kind number alone, which needs it.")]
    [NumberBounds(-Bounds.LargestAnswer, Bounds.LargestAnswer)]
    public int? Most { get; init; }
}
