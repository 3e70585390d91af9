namespace Wellness.ICalendar.Imports;

/// <summary>Reads the components of a file that tell when someone is busy, and counts the others.</summary>
internal sealed class ComponentReader(ReadOnlyMemory<byte> bytes, BusyCalendarLimits limits, ReadBudget budget)
{
    private const string Calendar = "VCALENDAR";

    /// <summary>An alarm in an event in a calendar is three deep; some programs wrap a level of their own around.</summary>
    private const int Deepest = 8;

    private readonly Stack<CalendarPart> _open = new();
    private readonly List<CalendarPart> _found = [];
    private int _components;

    /// <summary>The events, free/busy times and time zones of all calendars in the file.</summary>
    /// <exception cref="RefusedCalendarException">It is no calendar, or over a limit.</exception>
    public IReadOnlyList<CalendarPart> ReadAll()
    {
        if (bytes.Length > limits.Bytes)
        {
            throw RefusedCalendarException.Over(BusyCalendarRefusal.TooLarge, bytes.Length, limits.Bytes);
        }

        if (bytes.Span.IndexOf((byte)0) is >= 0 and var zero)
        {
            throw new RefusedCalendarException(
                BusyCalendarRefusal.Malformed, "the octet 0", "UTF-8 text", bytes.Span[..zero].Count((byte)'\n') + 1);
        }

        var lines = new LineReader(bytes, limits.LineBytes);
        while (lines.Next() is { } line)
        {
            budget.Spend(4);
            Take(line, lines.Number);
        }

        if (_open.TryPeek(out var part))
        {
            throw new RefusedCalendarException(BusyCalendarRefusal.Malformed, $"{part.Kind} without an end", $"END:{part.Kind}", part.Number);
        }

        return _components > 0 ? _found : throw new RefusedCalendarException(BusyCalendarRefusal.NotACalendar, "an empty file");
    }

    private void Take(string line, int number)
    {
        if (_open.Count == 0 && !line.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedCalendarException(BusyCalendarRefusal.NotACalendar, "no BEGIN:VCALENDAR", line: number);
        }

        var name = ContentLine.NameOf(line, number);
        if (name == "BEGIN")
        {
            Begin(line[6..].Trim().ToUpperInvariant(), number);
        }
        else if (name == "END")
        {
            End(line[4..].Trim().ToUpperInvariant(), number);
        }
        else if (CalendarPart.Keeps(name) && _open.Peek().Kind != Calendar)
        {
            _open.Peek().Properties.Add(ContentLine.Parse(name, line, number));
        }
    }

    private void Begin(string kind, int number)
    {
        if (++_components > limits.Components)
        {
            throw RefusedCalendarException.Over(BusyCalendarRefusal.TooManyComponents, _components, limits.Components, number);
        }

        if (_open.Count == Deepest)
        {
            throw RefusedCalendarException.Over(BusyCalendarRefusal.TooDeep, Deepest + 1, Deepest, number);
        }

        _open.Push(new CalendarPart(kind, number));
    }

    private void End(string kind, int number)
    {
        var part = _open.Pop();
        if (part.Kind != kind)
        {
            throw new RefusedCalendarException(BusyCalendarRefusal.Malformed, $"END:{kind}", $"END:{part.Kind}", number);
        }

        if (part.Kind is "STANDARD" or "DAYLIGHT" && _open.TryPeek(out var zone))
        {
            zone.Parts.Add(part);
        }
        else if (part.Kind is "VEVENT" or "VFREEBUSY" or "VTIMEZONE")
        {
            _found.Add(part);
        }
    }
}
