using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>What a client typed into a form, read by the rules of its questions; it prints as nothing in logs.</summary>
/// <param name="Answers">One for each question that keeps its rule, in the form's order.</param>
/// <param name="Faults">One for each question that is answered against its rule, under its slug; empty where all can be kept.</param>
public sealed record IntakeReading(IReadOnlyList<IntakeAnswer> Answers, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>What a form sends for yes, and for a consent that is given.</summary>
    public const string Yes = "yes";

    /// <summary>What a form sends for no.</summary>
    public const string No = "no";

    /// <summary>Reads what was typed.</summary>
    /// <remarks>
    /// Texts are trimmed; a date is year-month-day (ISO 8601), a number decimal digits with an optional minus sign, a choice
    /// the choice's own text. Values under a slug that the form hasn't are passed over.
    /// </remarks>
    /// <param name="form">The questions.</param>
    /// <param name="typed">The values by the slugs of their questions; no value and a blank one count as no answer.</param>
    public static IntakeReading Read(IntakeForm.Typed form, IReadOnlyDictionary<string, IReadOnlyList<string>> typed)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(typed);
        List<IntakeAnswer> answers = [];
        List<FieldFault> faults = [];
        foreach (var question in form.Questions)
        {
            var given = typed.TryGetValue(question.Slug, out var values)
                ? values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value.Trim()).ToArray() : [];
            var (answer, fault) = IntakeCheck.Run(question, given);
            if (fault is not null)
            {
                faults.Add(fault);
            }
            else
            {
                answers.Add(new IntakeAnswer(question.Slug, question.Text, answer));
            }
        }

        return new IntakeReading(answers, faults);
    }

    /// <summary>Only how much there is.</summary>
    public override string ToString() => FormattableString.Invariant($"IntakeReading ({Answers.Count} answers not shown, {Faults.Count} faults)");
}
