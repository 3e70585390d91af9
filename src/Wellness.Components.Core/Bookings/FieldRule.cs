namespace Wellness.Bookings;

/// <summary>The rules that a form's field can break.</summary>
public enum FieldRule
{
    /// <summary>Nothing was given where something must be.</summary>
    Required,

    /// <summary>More characters than <see cref="FieldFault.Bound"/>.</summary>
    TooLong,

    /// <summary>A character that no keyboard types, such as a line break in a name.</summary>
    ControlCharacter,

    /// <summary>Not the form of an e-mail address.</summary>
    NotAnEmailAddress,

    /// <summary>Not the form of a telephone number.</summary>
    NotATelephoneNumber,

    /// <summary>A value that the form never offered.</summary>
    NotOffered,

    /// <summary>Not a date of the calendar.</summary>
    NotADate,

    /// <summary>Not a whole number.</summary>
    NotANumber,

    /// <summary>Less than <see cref="FieldFault.Bound"/>.</summary>
    TooSmall,

    /// <summary>More than <see cref="FieldFault.Bound"/>.</summary>
    TooLarge,
}
