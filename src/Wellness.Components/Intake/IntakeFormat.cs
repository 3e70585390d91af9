using System.Globalization;
using NodaTime.Text;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Answers as a form sends them and as people read them, and the sentence for each fault.</summary>
internal static class IntakeFormat
{
    /// <summary>The values of a form's fields for an answer.</summary>
    public static IReadOnlyList<string> Typed(IntakeValue? value) => value switch
    {
        IntakeValue.Words words => [words.Text],
        IntakeValue.YesNo flag => [flag.IsYes ? IntakeReading.Yes : IntakeReading.No],
        IntakeValue.Chosen chosen => chosen.Choices,
        IntakeValue.Day day => [LocalDatePattern.Iso.Format(day.Date)],
        IntakeValue.Number number => [number.Value.ToString(CultureInfo.InvariantCulture)],
        _ => [],
    };

    /// <summary>The answer in words.</summary>
    public static string Read(IntakeValue? value) => value switch
    {
        IntakeValue.Words words => words.Text,
        IntakeValue.YesNo flag => IntakeText.Get(flag.IsYes ? "AnswerYes" : "AnswerNo"),
        IntakeValue.Chosen chosen => string.Join(", ", chosen.Choices),
        IntakeValue.Day day => PracticeFormat.Date(day.Date),
        IntakeValue.Number number => number.Value.ToString("N0", CultureInfo.CurrentCulture),
        _ => IntakeText.Get("AnswerNone"),
    };

    /// <summary>What to do about an answer, for a line beside its field.</summary>
    public static string Of(FieldFault fault) => fault.Rule switch
    {
        FieldRule.Required => IntakeText.Get("FaultRequired"),
        FieldRule.TooLong => IntakeText.Get("FaultLong", fault.Bound),
        FieldRule.ControlCharacter => IntakeText.Get("FaultControl"),
        FieldRule.NotADate => IntakeText.Get("FaultDate"),
        FieldRule.NotANumber => IntakeText.Get("FaultNumber"),
        FieldRule.TooSmall => IntakeText.Get("FaultSmall", fault.Bound),
        FieldRule.TooLarge => IntakeText.Get("FaultLarge", fault.Bound),
        _ => IntakeText.Get("FaultOffered"),
    };

    /// <summary>The same away from its field, with the question in front.</summary>
    public static string Of(FieldFault fault, IntakeQuestion question) =>
        $"{question.Text}{(char.IsPunctuation(question.Text[^1]) ? "" : ":")} {Of(fault)}";
}
