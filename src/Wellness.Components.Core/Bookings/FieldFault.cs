namespace Wellness.Bookings;

/// <summary>One field of a form and the rule that its value breaks; the words are the reader's language's business.</summary>
/// <param name="Field">The field's name, such as <c>Email</c>.</param>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Bound">The number in the rule, such as the most characters; null where it has none.</param>
public sealed record FieldFault(string Field, FieldRule Rule, int? Bound = null);
