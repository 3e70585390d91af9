using NodaTime;
using NodaTime.Calendars;
using Wellness.Practices;

namespace Wellness.Conformance.Oracle;

/// <summary>
/// The rules of availability, read off the page: every moment of the dates is asked, one after another, whether a session
/// could start there. Slow, and plain enough to be believed.
/// </summary>
/// <remarks>It takes the library's model as its input and shares nothing else with it.</remarks>
public sealed class BruteForce
{
    private readonly Question _question;
    private readonly WallClock _clock;
    private readonly bool[] _isOpen;
    private readonly bool[] _isAnchor;
    private readonly int[] _opensFor;
    private readonly int[] _lastAnchor;
    private readonly int _duration;
    private readonly int _before;
    private readonly int _after;
    private readonly int _step;

    /// <param name="question">What is asked.</param>
    /// <param name="tick">How far one moment is from the next; every length and instant of the question is a whole number of them.</param>
    public BruteForce(Question question, Duration tick)
    {
        ArgumentNullException.ThrowIfNull(question);
        _question = question;
        _clock = new WallClock(question.Zone, question.Query.From.PlusDays(-2), question.Query.To.PlusDays(2), tick);
        _isOpen = new bool[_clock.Count];
        _isAnchor = new bool[_clock.Count];
        _duration = _clock.Ticks(question.Query.Duration);
        _before = _clock.Ticks(question.Query.BufferBefore);
        _after = _clock.Ticks(question.Query.BufferAfter);
        _step = _clock.Ticks(question.Policy.Step);
        OpenUp();
        _opensFor = LookForward();
        if (question.Policy.Alignment == StartAlignment.Packed)
        {
            AnchorAfterBusyTimes();
        }

        _lastAnchor = LookBack();
    }

    /// <summary>Every bookable start, in order.</summary>
    public static Instant[] Slots(Question question, Duration tick)
    {
        var oracle = new BruteForce(question, tick);
        return [.. Enumerable.Range(0, oracle._clock.Count).Where(oracle.IsBookable).Select(oracle._clock.At)];
    }

    /// <summary>The rule that refuses a start, the first in the order of the rules; null where none does.</summary>
    /// <param name="start">A whole number of ticks, on one of the query's dates.</param>
    public Rule? Refusing(Instant start)
    {
        var s = _clock.Ticks(start - _clock.At(0));
        return !IsWithinHours(s) ? Rule.Hours
            : !IsFree(s) ? Rule.Busy
            : !IsCandidate(s) ? Rule.Step
            : !IsNoticed(s) ? Rule.Notice
            : !IsInWindow(s) ? Rule.Window
            : IsDayFull(s) ? Rule.DailyCap
            : IsWeekFull(s) ? Rule.WeeklyCap
            : null;
    }

    private bool IsBookable(int s) => IsAskedFor(s) && IsWithinHours(s) && IsCandidate(s) && IsFree(s) && IsNoticed(s) && IsInWindow(s)
        && !IsDayFull(s) && !IsWeekFull(s);

    private bool IsAskedFor(int s) => _clock.Date(s) >= _question.Query.From && _clock.Date(s) <= _question.Query.To;

    private bool IsWithinHours(int s) => _question.Policy.BuffersWithinHours
        ? IsOpenThroughout(s - _before, s + _duration + _after)
        : IsOpenThroughout(s, s + _duration);

    private bool IsFree(int s)
    {
        var (from, to) = (_clock.At(s - _before), _clock.At(s + _duration + _after));
        return !_question.Busy.Any(busy => busy.Start < to && busy.End > from);
    }

    private bool IsCandidate(int s) => _question.Policy.Alignment switch
    {
        StartAlignment.Clock => _clock.TicksSinceMidnight(s) is { } ticks && ticks % _step == 0,
        StartAlignment.OpeningTime => (s - _lastAnchor[s]) % _step == 0,
        _ => (s - _lastAnchor[s]) % _step == 0 || EndsAtBusyStart(s) || EndsAtClosing(s),
    };

    private bool EndsAtBusyStart(int s) =>
        _question.Busy.Any(busy => busy.Start == _clock.At(s + _duration + _after)) && IsOpenThroughout(s, s + _duration + _after + 1);

    private bool EndsAtClosing(int s)
    {
        var end = s + _duration + (_question.Policy.BuffersWithinHours ? _after : 0);
        return IsOpenThroughout(s, end) && !_isOpen[end];
    }

    private bool IsNoticed(int s) => _clock.At(s) >= _question.Query.Now + _question.Policy.MinimumNotice;

    private bool IsInWindow(int s) => _question.Policy.WindowDays is not { } days
        || _clock.Date(s) <= _question.Query.Now.InZone(_question.Zone).Date.PlusDays(days);

    private bool IsDayFull(int s) =>
        _question.Sessions.Count(session => Date(session) == _clock.Date(s)) >= _question.Policy.DailyCap;

    private bool IsWeekFull(int s) =>
        _question.Sessions.Count(session => Week(Date(session)) == Week(_clock.Date(s))) >= _question.Policy.WeeklyCap;

    private LocalDate Date(Instant session) => session.InZone(_question.Zone).Date;

    private static (int Year, int Week) Week(LocalDate date) =>
        (WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date));

    private bool IsOpenThroughout(int from, int to) => from + _opensFor[from] >= to;

    private void OpenUp()
    {
        for (var date = _question.Query.From.PlusDays(-2); date <= _question.Query.To.PlusDays(2); date = date.PlusDays(1))
        {
            foreach (var range in RangesOf(date))
            {
                var end = range.End > range.Start ? date + range.End : date.PlusDays(1) + range.End;
                if (_clock.First(date + range.Start) is { } from && _clock.Last(end) is { } to && from < to)
                {
                    _isAnchor[from] = true;
                    _isOpen.AsSpan(from, to - from).Fill(true);
                }
            }
        }
    }

    /// <summary>For every moment, how many moments in a row are open from there on.</summary>
    private int[] LookForward()
    {
        var opensFor = new int[_clock.Count];
        for (var at = _clock.Count - 2; at >= 0; at--)
        {
            opensFor[at] = _isOpen[at] ? opensFor[at + 1] + 1 : 0;
        }

        return opensFor;
    }

    /// <summary>For every open moment, the last anchor at or before it in its open range.</summary>
    private int[] LookBack()
    {
        var lastAnchor = new int[_clock.Count];
        for (var at = 1; at < _clock.Count; at++)
        {
            lastAnchor[at] = _isAnchor[at] ? at : lastAnchor[at - 1];
        }

        return lastAnchor;
    }

    /// <summary>A buffer after each busy end that lies in an open range: an anchor, where that is the same range still.</summary>
    private void AnchorAfterBusyTimes()
    {
        for (var at = _before; at < _clock.Count; at++)
        {
            var end = _clock.At(at - _before);
            _isAnchor[at] |= IsOpenThroughout(at - _before, at + 1) && _question.Busy.Any(busy => busy.End == end);
        }
    }

    private IReadOnlyList<LocalTimeRange> RangesOf(LocalDate date)
    {
        var hours = _question.Hours;
        return hours.Special.SingleOrDefault(day => day.Date == date)?.Ranges
            ?? (hours.Seasons.LastOrDefault(season => season.From <= date && date <= season.To)?.Weekly ?? hours.Weekly)[date.DayOfWeek];
    }
}
