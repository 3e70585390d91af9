using System.Net.Mail;
using System.Text;

namespace Wellness.Bookings;

/// <summary>The rules of <see cref="ClientDetails"/>, each fault told once.</summary>
internal static class ClientDetailsCheck
{
    public static IReadOnlyList<FieldFault> Run(string? name, string? email, string? telephone, string? note)
    {
        var faults = new List<FieldFault>(4);
        Add(faults, nameof(ClientDetails.Name), Name(name?.Trim()), ClientDetails.LongestName);
        Add(faults, nameof(ClientDetails.Email), Email(email?.Trim()), ClientDetails.LongestEmail);
        Add(faults, nameof(ClientDetails.Telephone), Telephone(telephone?.Trim()), ClientDetails.LongestTelephone);
        Add(faults, nameof(ClientDetails.Note), Note(ClientDetails.Tidy(note)), ClientDetails.LongestNote);
        return faults;
    }

    private static void Add(List<FieldFault> faults, string field, FieldRule? rule, int longest)
    {
        if (rule is { } broken)
        {
            faults.Add(new FieldFault(field, broken, broken == FieldRule.TooLong ? longest : null));
        }
    }

    private static FieldRule? Name(string? value) =>
        string.IsNullOrEmpty(value) ? FieldRule.Required
        : value.Length > ClientDetails.LongestName ? FieldRule.TooLong
        : value.Any(Disturbs) ? FieldRule.ControlCharacter
        : value.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? null
        : FieldRule.Required;

    // A name stands in a mail's header, where no kind of line break may be, and among other words, whose order it must not turn.
    private static bool Disturbs(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static FieldRule? Email(string? value) =>
        string.IsNullOrEmpty(value) ? FieldRule.Required
        : value.Length > ClientDetails.LongestEmail ? FieldRule.TooLong
        : value.Any(char.IsControl) ? FieldRule.ControlCharacter
        : value.Any(char.IsWhiteSpace) || !MailAddress.TryCreate(value, out var address) || address.Address != value
            || address.User.Length > 64 || address.User.EndsWith('.') || !address.Host.Contains('.', StringComparison.Ordinal) ? FieldRule.NotAnEmailAddress
        : null;

    private static FieldRule? Telephone(string? value) =>
        string.IsNullOrEmpty(value) ? null
        : value.Length > ClientDetails.LongestTelephone ? FieldRule.TooLong
        : value.Any(char.IsControl) ? FieldRule.ControlCharacter
        : value.Count(char.IsAsciiDigit) < 5 || !value.All(character => char.IsAsciiDigit(character) || " +-.()".Contains(character, StringComparison.Ordinal))
            ? FieldRule.NotATelephoneNumber
        : null;

    private static FieldRule? Note(string? value) =>
        string.IsNullOrEmpty(value) ? null
        : value.Length > ClientDetails.LongestNote ? FieldRule.TooLong
        : value.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')) ? FieldRule.ControlCharacter
        : null;
}
