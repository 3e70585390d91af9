namespace Wellness.Practices;

/// <summary>What kind of answer a question of an <see cref="IntakeForm"/> takes.</summary>
public enum IntakeQuestionKind
{
    /// <summary>One line of text.</summary>
    ShortText,

    /// <summary>Text with line breaks.</summary>
    LongText,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of the question's choices.</summary>
    OneOf,

    /// <summary>Any number of the question's choices.</summary>
    SeveralOf,

    /// <summary>A date of the calendar, such as that of an operation.</summary>
    Date,

    /// <summary>A whole number between two bounds.</summary>
    Number,

    /// <summary>A sentence that the client must agree to.</summary>
    Consent,
}
