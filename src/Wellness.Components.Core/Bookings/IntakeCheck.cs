using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>The rule of each kind of question.</summary>
internal static class IntakeCheck
{
    private static readonly LocalDate Earliest = new(1800, 1, 1);
    private static readonly LocalDate Latest = new(2199, 12, 31);

    /// <summary>The answer, or what is wrong with it; neither where nothing was given and nothing need be.</summary>
    /// <param name="question">The question.</param>
    /// <param name="given">What was typed: trimmed, without blanks.</param>
    public static (IntakeValue? Value, FieldFault? Fault) Run(IntakeQuestion question, string[] given)
    {
        if (given.Length == 0)
        {
            return (null, question.IsRequired ? new FieldFault(question.Slug, FieldRule.Required) : null);
        }

        if (question.Kind == IntakeQuestionKind.SeveralOf)
        {
            return given.All(question.Choices.Contains)
                ? (new IntakeValue.Chosen([.. question.Choices.Where(given.Contains)]), null) : Fault(question, FieldRule.NotOffered);
        }

        return given is [var single] ? One(question, single) : Fault(question, FieldRule.NotOffered);
    }

    private static (IntakeValue?, FieldFault?) One(IntakeQuestion question, string given) => question.Kind switch
    {
        IntakeQuestionKind.ShortText => Text(question, given, breaksLines: false),
        IntakeQuestionKind.LongText => Text(question, given, breaksLines: true),
        IntakeQuestionKind.Date => Date(question, given),
        IntakeQuestionKind.Number => Number(question, given),
        IntakeQuestionKind.OneOf => question.Choices.Contains(given)
            ? (new IntakeValue.Chosen([given]), null) : Fault(question, FieldRule.NotOffered),
        _ => given switch
        {
            IntakeReading.Yes => (new IntakeValue.YesNo(true), null),
            IntakeReading.No when question.Kind == IntakeQuestionKind.YesNo => (new IntakeValue.YesNo(false), null),
            _ => Fault(question, FieldRule.NotOffered),
        },
    };

    private static (IntakeValue?, FieldFault?) Text(IntakeQuestion question, string given, bool breaksLines)
    {
        // A browser counts a line break as one character and sends two.
        var text = given.ReplaceLineEndings("\n");
        return text.Length > question.MaxLength ? Fault(question, FieldRule.TooLong, question.MaxLength)
            : text.Any(character => char.IsControl(character) && !(breaksLines && character is '\n' or '\t')) ? Fault(question, FieldRule.ControlCharacter)
            : (new IntakeValue.Words(text), null);
    }

    private static (IntakeValue?, FieldFault?) Date(IntakeQuestion question, string given) =>
        LocalDatePattern.Iso.Parse(given).TryGetValue(LocalDate.MinIsoValue, out var date) && date >= Earliest && date <= Latest
            ? (new IntakeValue.Day(date), null) : Fault(question, FieldRule.NotADate);

    private static (IntakeValue?, FieldFault?) Number(IntakeQuestion question, string given) =>
        !int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Fault(question, FieldRule.NotANumber)
        : number < question.Least ? Fault(question, FieldRule.TooSmall, question.Least)
        : number > question.Most ? Fault(question, FieldRule.TooLarge, question.Most)
        : (new IntakeValue.Number(number), null);

    private static (IntakeValue?, FieldFault?) Fault(IntakeQuestion question, FieldRule rule, int? bound = null) =>
        (null, new FieldFault(question.Slug, rule, bound));
}
