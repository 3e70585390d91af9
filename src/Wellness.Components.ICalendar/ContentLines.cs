using System.Buffers;
using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;

namespace Wellness.ICalendar;

/// <summary>What a value may hold and how lines are folded (RFC 5545 section 3.1).</summary>
/// <remarks>
/// Two defects of Ical.Net 5.2.4 end here: it lets a line break through in parameters, and it folds between the two halves
/// of a surrogate pair, which no UTF-8 can express.
/// </remarks>
internal static class ContentLines
{
    private const int MostOctets = 75;

    /// <summary>Text for a value: every kind of line break is one that escaping knows, and other control characters are gone.</summary>
    /// <remarks>U+0085, U+2028 and the like go too: readers written in Python take them for line ends.</remarks>
    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character == '\r' && i + 1 < value.Length && value[i + 1] == '\n')
            {
                continue;
            }

            if (character is '\r' or '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                text.Append('\n');
            }
            else if (character == '\t')
            {
                text.Append(' ');
            }
            else if (char.IsHighSurrogate(character) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(character).Append(value[++i]);
            }
            else if (!char.IsControl(character) && !char.IsSurrogate(character))
            {
                text.Append(character);
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>As <see cref="Text"/>, on one line.</summary>
    public static string Line(string value) => Text(value).Replace('\n', ' ');

    /// <summary>As <see cref="Line"/>, without what ends a parameter (RFC 5545 section 3.2) or begins an escape in one (RFC 6868).</summary>
    public static string Parameter(string value) => Line(value).Replace('"', '\'').Replace('^', ' ');

    /// <summary>Components by themselves, as they stand between a header and a footer.</summary>
    public static byte[] Serialize(params IEnumerable<CalendarComponent> components) =>
        Encode(string.Concat(components.Select(component => new ComponentSerializer().SerializeToString(component))));

    /// <summary>Unfolds what Ical.Net folded and folds it by octets, between characters.</summary>
    public static byte[] Encode(string lines)
    {
        var bytes = new ArrayBufferWriter<byte>(lines.Length + (lines.Length / 16));
        foreach (var line in lines.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Fold(line, bytes);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Fold(string line, ArrayBufferWriter<byte> bytes)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                bytes.Write("\r\n "u8);
                octets = 1;
            }

            bytes.Advance(rune.EncodeToUtf8(bytes.GetSpan(4)));
            octets += rune.Utf8SequenceLength;
        }

        bytes.Write("\r\n"u8);
    }
}
