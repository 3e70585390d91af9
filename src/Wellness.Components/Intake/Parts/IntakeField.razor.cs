using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The field of one question of an <see cref="IntakeForm"/>, with its help and its error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class IntakeField : ComponentBase
{
    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public IntakeQuestion Question { get; set; } = null!;

    /// <summary>The id of its field, or of the set of its choices.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = null!;

    /// <summary>What is wrong with the answer; null for nothing.</summary>
    [Parameter]
    public FieldFault? Fault { get; set; }

    /// <summary>What was typed or kept.</summary>
    [Parameter]
    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>Raised with what is typed, where the page is interactive.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> Changed { get; set; }

    private string Name => $"answers[{Question.Slug}]";

    private bool IsSeveral => Question.Kind == IntakeQuestionKind.SeveralOf;

    private string Label => Question.IsRequired ? Question.Text : IntakeText.Get("Optional", Question.Text);

    private string? Hint => (Question.Help, Bound) switch
    {
        ({ } help, { } bound) => $"{help} {bound}",
        var (help, bound) => help ?? bound,
    };

    private string? Bound => Question.Kind == IntakeQuestionKind.Number ? IntakeText.Get("NumberHint", Question.Least, Question.Most) : null;

    private string? Single => Values is [var value, ..] ? value : null;

    private string? Invalid => Fault is null ? null : "true";

    private string? FaultText => Fault is null ? null : IntakeFormat.Of(Fault);

    private string DescribedBy => Hint is null ? $"{Id}-error" : Fault is null ? $"{Id}-hint" : $"{Id}-error {Id}-hint";

    // A radio button can't be taken back, so what need not be answered has a choice that says so.
    private (string Value, string Text)[] Offered
    {
        get
        {
            (string, string)[] choices = Question.Kind == IntakeQuestionKind.YesNo
                ? [(IntakeReading.Yes, IntakeText.Get("AnswerYes")), (IntakeReading.No, IntakeText.Get("AnswerNo"))]
                : [.. Question.Choices.Select(choice => (choice, choice))];
            return Question.IsRequired || IsSeveral ? choices : [.. choices, ("", IntakeText.Get("AnswerNone"))];
        }
    }

    private bool IsChosen(string value) => value.Length == 0 ? Values.All(string.IsNullOrEmpty) : Values.Contains(value);

    private Task Write(ChangeEventArgs change) => Changed.InvokeAsync([change.Value as string ?? ""]);

    private Task Choose(string value, ChangeEventArgs change) => Changed.InvokeAsync(
        !IsSeveral && Question.Kind != IntakeQuestionKind.Consent ? [value]
        : change.Value is true ? [.. Values.Where(one => one.Length > 0 && one != value), value]
        : [.. Values.Where(one => one != value)]);
}
