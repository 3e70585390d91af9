namespace Wellness.ICalendar.Imports;

/// <summary>A property of a component: its name, parameters and raw value (RFC 5545 section 3.1).</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">Names in capitals, values without quotes.</param>
/// <param name="Value">As it is written, escapes and all.</param>
/// <param name="Number">The line of the file.</param>
internal sealed record ContentLine(string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Value, int Number)
{
    /// <summary>The name that a line begins with, in capitals.</summary>
    /// <exception cref="RefusedCalendarException">No name is there.</exception>
    public static string NameOf(string line, int number)
    {
        var length = 0;
        while (length < line.Length && (char.IsAsciiLetterOrDigit(line[length]) || line[length] is '-' or '_' or '.'))
        {
            length++;
        }

        return length > 0 && length < line.Length && line[length] is ':' or ';'
            ? line[..length].ToUpperInvariant()
            : throw new RefusedCalendarException(BusyCalendarRefusal.Malformed, "a line without a property", "NAME:value", number);
    }

    /// <summary>Reads a line whose name is known.</summary>
    /// <exception cref="RefusedCalendarException">A parameter has no end.</exception>
    public static ContentLine Parse(string name, string line, int number)
    {
        var parameters = new List<(string, string)>();
        var position = name.Length;
        while (line[position] == ';')
        {
            var equals = line.IndexOf('=', position);
            var end = equals < 0 ? -1 : EndOfValue(line, equals + 1);
            if (end < 0)
            {
                throw new RefusedCalendarException(BusyCalendarRefusal.Malformed, $"a parameter of {name} without an end", line: number);
            }

            parameters.Add((line[(position + 1)..equals].ToUpperInvariant(), line[(equals + 1)..end].Replace("\"", "", StringComparison.Ordinal)));
            position = end;
        }

        return new ContentLine(name, parameters, line[(position + 1)..].Trim(), number);
    }

    /// <summary>A parameter's value; null where it isn't there.</summary>
    public string? Parameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name)
            {
                return parameter.Value;
            }
        }

        return null;
    }

    public bool ValueIs(string value) => Value.Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The refusal of this property's value, or of a part of it.</summary>
    public RefusedCalendarException Refuse(BusyCalendarRefusal reason, string? bound = null, string? value = null) =>
        new(reason, $"{Name}:{value ?? Value}", bound, Number);

    private static int EndOfValue(string line, int start)
    {
        var isQuoted = false;
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && line[i] is ';' or ':')
            {
                return i;
            }
        }

        return -1;
    }
}
