using System.Buffers;
using System.Text;

namespace Wellness.ICalendar.Imports;

/// <summary>Cuts a calendar into its content lines, unfolded (RFC 5545 section 3.1); a bare line feed ends a line, too.</summary>
internal sealed class LineReader(ReadOnlyMemory<byte> bytes, int longestLine)
{
    private readonly ArrayBufferWriter<byte> _unfolded = new();
    private int _position = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
    private int _read;

    /// <summary>Where the line that was read last begins; the first is 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line that is not empty; null at the end.</summary>
    /// <exception cref="RefusedCalendarException">The line is too long, or a fold continues nothing.</exception>
    public string? Next()
    {
        while (_position < bytes.Length)
        {
            var line = Take();
            Number = _read;
            if (line.IsEmpty)
            {
                continue;
            }

            if (IsFold(line[0]))
            {
                throw new RefusedCalendarException(BusyCalendarRefusal.Malformed, "a continued line that continues nothing", line: Number);
            }

            return Encoding.UTF8.GetString(AtFold() ? Unfold(line) : Checked(line));
        }

        return null;
    }

    private ReadOnlySpan<byte> Unfold(ReadOnlySpan<byte> first)
    {
        _unfolded.ResetWrittenCount();
        _unfolded.Write(Checked(first));
        while (AtFold())
        {
            _unfolded.Write(Take()[1..]);
            Checked(_unfolded.WrittenSpan);
        }

        return _unfolded.WrittenSpan;
    }

    private bool AtFold() => _position < bytes.Length && IsFold(bytes.Span[_position]);

    private static bool IsFold(byte octet) => octet is (byte)' ' or (byte)'\t';

    private ReadOnlySpan<byte> Take()
    {
        var rest = bytes.Span[_position..];
        var length = rest.IndexOf((byte)'\n');
        _position += length < 0 ? rest.Length : length + 1;
        _read++;
        var line = length < 0 ? rest : rest[..length];
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }

    private ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> line) => line.Length <= longestLine
        ? line : throw RefusedCalendarException.Over(BusyCalendarRefusal.LineTooLong, line.Length, longestLine, Number);
}
