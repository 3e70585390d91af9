using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Wellness.ICalendar;

/// <summary>Onsets of one kind in consecutive years that one yearly rule tells: a STANDARD or DAYLIGHT part of a VTIMEZONE.</summary>
/// <remarks>Where a zone keeps no rule, an observance is a single onset: correct, and longer to read.</remarks>
internal sealed class ZoneObservance
{
    /// <summary>How many years past the last one a rule must hold to be written without an end.</summary>
    private const int YearsAhead = 60;

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private readonly ZoneOnset _first;
    private readonly int _daysInMonth;
    private ZoneOnset _last;
    private bool _isOpen;

    // The days of the month on which the seven-day span may begin that holds the weekday in every year so far; none if empty.
    private int _earliest;
    private int _latest;

    private ZoneObservance(ZoneOnset onset)
    {
        _first = _last = onset;
        _daysInMonth = onset.Local.Month == 2 ? 28 : CalendarSystem.Iso.GetDaysInMonth(onset.Local.Year, onset.Local.Month);
        _earliest = Math.Max(1, onset.Local.Day - 6);
        _latest = Math.Min(onset.Local.Day, _daysInMonth - 6);
    }

    public static IReadOnlyList<ZoneObservance> Of(DateTimeZone zone, int firstYear, int lastYear)
    {
        var all = new List<ZoneObservance>();
        foreach (var onset in ZoneOnset.Of(zone, firstYear, lastYear + YearsAhead))
        {
            if (!all.Any(observance => observance.TryExtend(onset)))
            {
                all.Add(new ZoneObservance(onset));
            }
        }

        foreach (var observance in all)
        {
            observance._isOpen = observance._last.Local.Year >= lastYear + YearsAhead;
        }

        return [.. all.Where(observance => observance._first.Local.Year <= lastYear)];
    }

    public void AppendTo(StringBuilder lines)
    {
        var kind = _first.IsDaylight ? "DAYLIGHT" : "STANDARD";
        lines.Append(CultureInfo.InvariantCulture, $"BEGIN:{kind}\r\nDTSTART:{Local.Format(_first.Local)}\r\n");
        if (_last != _first)
        {
            lines.Append(CultureInfo.InvariantCulture, $"RRULE:FREQ=YEARLY;{Days()};BYMONTH={_first.Local.Month}{Until()}\r\n");
        }

        lines.Append(CultureInfo.InvariantCulture, $"TZNAME:{ContentLines.Line(_first.Name)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"TZOFFSETFROM:{Format(_first.From)}\r\nTZOFFSETTO:{Format(_first.To)}\r\nEND:{kind}\r\n");
    }

    private bool TryExtend(ZoneOnset onset)
    {
        var (day, last) = (onset.Local, _last.Local);
        if (day.Year != last.Year + 1 || day.Month != last.Month || day.TimeOfDay != last.TimeOfDay
            || onset with { Local = last } != _last)
        {
            return false;
        }

        var keepsDate = day.Day == last.Day && (_first == _last || !KeepsWeekday);
        var earliest = Math.Max(_earliest, day.Day - 6);
        var latest = Math.Min(_latest, day.Day);
        var keepsWeekday = KeepsWeekday && day.DayOfWeek == last.DayOfWeek && earliest <= latest;
        if (!keepsDate && !keepsWeekday)
        {
            return false;
        }

        (_earliest, _latest) = keepsWeekday ? (earliest, latest) : (1, 0);
        _last = onset;
        return true;
    }

    private bool KeepsWeekday => _earliest <= _latest;

    private string Days()
    {
        if (!KeepsWeekday)
        {
            return string.Create(CultureInfo.InvariantCulture, $"BYMONTHDAY={_first.Local.Day}");
        }

        var weekday = _first.Local.DayOfWeek.ToString()[..2].ToUpperInvariant();
        if (_latest == _daysInMonth - 6 && _first.Local.Month != 2)
        {
            return $"BYDAY=-1{weekday}";
        }

        for (var nth = 1; nth <= 4; nth++)
        {
            var begin = (7 * nth) - 6;
            if (begin >= _earliest && begin <= _latest)
            {
                return string.Create(CultureInfo.InvariantCulture, $"BYDAY={nth}{weekday}");
            }
        }

        return $"BYDAY={weekday};BYMONTHDAY={string.Join(',', Enumerable.Range(_earliest, 7))}";
    }

    private string Until() => _isOpen ? "" : $";UNTIL={Local.Format(_last.Local.Minus(Period.FromTicks(_last.From.Ticks)))}Z";

    // An offset has seconds only where it needs them (RFC 5545 section 3.3.14).
    private static string Format(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var sign = offset < Offset.Zero ? '-' : '+';
        var text = string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds / 3600:00}{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}{seconds % 60:00}");
    }
}
