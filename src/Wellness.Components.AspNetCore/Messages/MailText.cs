using System.Globalization;
using MimeKit;

namespace Wellness.AspNetCore.Messages;

/// <summary>What may stand in a mail's header: nothing that could begin another line, or another recipient.</summary>
internal static class MailText
{
    private const int LongestAddress = 254;

    /// <summary>A text of one line.</summary>
    /// <exception cref="ArgumentException">It is blank or has a control character or a line or paragraph separator.</exception>
    public static string Line(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return value.All(IsOrdinary) ? value : throw new ArgumentException("A text of a mail's header has a control character.", nameof(value));
    }

    /// <summary>The name or address of a server.</summary>
    /// <exception cref="ArgumentException">It is blank, or has a space, a control character, a scheme, a port or a path.</exception>
    public static string Host(string value) => Uri.CheckHostName(Line(value)) == UriHostNameType.Unknown
        ? throw new ArgumentException("A server is a name or an address alone, such as smtp.example.com: no scheme, slash, port or space.", nameof(value)) : value;

    /// <summary>An e-mail address without a name.</summary>
    /// <exception cref="ArgumentException">It is none, or more than one, or has a space or a control character.</exception>
    public static string Address(string value) => Mailbox(null, value).Address;

    /// <summary>A name and its address.</summary>
    /// <exception cref="ArgumentException">The name is no line, or the address no single address.</exception>
    public static MailboxAddress Mailbox(string? name, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length is 0 or > LongestAddress || !address.All(IsOrdinary) || address.Any(char.IsWhiteSpace)
            || address.IndexOf('@', StringComparison.Ordinal) < 1)
        {
            throw NoAddress();
        }

        try
        {
            // Unlike its parser of whole lists, this takes one address and no name, comment or route.
            return new MailboxAddress(name is null ? null : Line(name), address);
        }
        catch (ParseException)
        {
            throw NoAddress();
        }
    }

    private static ArgumentException NoAddress() => new("That is not the form of an e-mail address.");

    private static bool IsOrdinary(char character) => !char.IsControl(character)
        && char.GetUnicodeCategory(character) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
