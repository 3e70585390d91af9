using NodaTime;

namespace Wellness.Bookings;

/// <summary>What a client answered to one question: a closed set, one for each form that an answer takes.</summary>
/// <remarks>Answers are health data: every one prints as nothing, so that no log shows it by accident.</remarks>
public abstract record IntakeValue
{
    private IntakeValue()
    {
    }

    /// <summary>Only that there is one.</summary>
    public sealed override string ToString() => "IntakeValue (not shown)";

    /// <summary>Some text, of one line or of several.</summary>
    /// <param name="Text">Trimmed and never empty.</param>
    public sealed record Words(string Text) : IntakeValue;

    /// <summary>Yes or no, and the yes to a consent.</summary>
    /// <param name="IsYes">Whether it is yes.</param>
    public sealed record YesNo(bool IsYes) : IntakeValue;

    /// <summary>What was chosen.</summary>
    /// <param name="Choices">As they read when they were chosen, in the form's order; never empty.</param>
    public sealed record Chosen(IReadOnlyList<string> Choices) : IntakeValue;

    /// <summary>A date.</summary>
    /// <param name="Date">Of the ISO calendar.</param>
    public sealed record Day(LocalDate Date) : IntakeValue;

    /// <summary>A whole number.</summary>
    /// <param name="Value">In the question's own unit.</param>
    public sealed record Number(int Value) : IntakeValue;
}
