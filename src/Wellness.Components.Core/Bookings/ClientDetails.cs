namespace Wellness.Bookings;

/// <summary>Who comes, as they told it; personal data, which prints as nothing in logs.</summary>
/// <remarks>Use <see cref="Check"/> for what a visitor typed: it tells every fault at once instead of throwing on the first.</remarks>
public sealed record ClientDetails
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 120;

    /// <summary>The longest e-mail address, in characters (RFC 5321).</summary>
    public const int LongestEmail = 254;

    /// <summary>The longest telephone number, in characters.</summary>
    public const int LongestTelephone = 40;

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 1_000;

    /// <param name="name">1 to 120 characters after trimming, a letter or digit among them; no control characters, no line or paragraph separators, and none that turn the direction of text.</param>
    /// <param name="email">An address with one @ and no spaces or control characters, 254 characters at most.</param>
    /// <param name="telephone">Null, or 5 to 40 digits, spaces and <c>+ - . ( )</c>, with at least five digits.</param>
    /// <param name="note">Null, or at most 1,000 characters; line breaks are kept, each as one.</param>
    /// <exception cref="ArgumentException">A value breaks its rule; <see cref="Check"/> says which.</exception>
    public ClientDetails(string name, string email, string? telephone = null, string? note = null)
    {
        var faults = Check(name, email, telephone, note);
        if (faults.Count > 0)
        {
            throw new ArgumentException($"{faults[0].Field} breaks the rule {faults[0].Rule}.", faults[0].Field);
        }

        Name = name.Trim();
        Email = email.Trim();
        Telephone = Tidy(telephone);
        Note = Tidy(note);
    }

    /// <summary>As they write it.</summary>
    public string Name { get; }

    /// <summary>Where confirmations go.</summary>
    public string Email { get; }

    /// <summary>Where they can be called; may be null.</summary>
    public string? Telephone { get; }

    /// <summary>What they want the practitioner to know about the appointment; may be null.</summary>
    public string? Note { get; }

    /// <summary>What is wrong with values that a visitor typed; empty when they make client details.</summary>
    public static IReadOnlyList<FieldFault> Check(string? name, string? email, string? telephone, string? note) =>
        ClientDetailsCheck.Run(name, email, telephone, note);

    /// <summary>Only that somebody is meant: nothing personal reaches a log by accident.</summary>
    public override string ToString() => "ClientDetails (personal data not shown)";

    /// <summary>Trimmed, with each line break as one character, which browsers send as two and count as one.</summary>
    internal static string? Tidy(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
