using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("A date whose hours differ.")]
internal sealed record SpecialDayEntry
{
    [Description("The date.")]
    [TextForm(TextForm.Date)]
    public required string Date { get; init; }

    [Description("What is open instead; an empty list means closed.")]
    [TextForm(TextForm.TimeRange)]
    public required IReadOnlyList<string> Hours { get; init; }

    [Description("Why, in a few words for clients, such as Thanksgiving.")]
    public string? Reason { get; init; }
}
