using NodaTime;

namespace Wellness.Practices;

/// <summary>When somebody works: an ordinary week, seasons and special dates, all on the practice's wall clock.</summary>
public sealed class PracticeHours
{
    private readonly Dictionary<LocalDate, SpecialHours> _special;

    /// <param name="weekly">The ordinary week.</param>
    /// <param name="seasons">Spans of dates with a week of their own; where they overlap, the last listed wins.</param>
    /// <param name="special">Single dates that differ; they win over seasons.</param>
    /// <exception cref="ArgumentException">A date has special hours twice.</exception>
    public PracticeHours(WeeklyHours weekly, IEnumerable<SeasonalHours>? seasons = null, IEnumerable<SpecialHours>? special = null)
    {
        ArgumentNullException.ThrowIfNull(weekly);
        Weekly = weekly;
        Seasons = Guard.List(seasons ?? [], nameof(seasons));
        Special = Guard.Unique(Guard.List(special ?? [], nameof(special)).OrderBy(day => day.Date), day => $"{day.Date:R}", nameof(special));
        _special = Special.ToDictionary(day => day.Date);
    }

    /// <summary>The ordinary week.</summary>
    public WeeklyHours Weekly { get; }

    /// <summary>Spans of dates with a week of their own, in the order that decides: the last wins.</summary>
    public IReadOnlyList<SeasonalHours> Seasons { get; }

    /// <summary>The dates that differ, earliest first.</summary>
    public IReadOnlyList<SpecialHours> Special { get; }

    /// <summary>The ranges that start on a date: special hours first, then the last season that holds it, then the ordinary week.</summary>
    public IReadOnlyList<LocalTimeRange> On(LocalDate date)
    {
        if (SpecialOn(date) is { } special)
        {
            return special.Ranges;
        }

        for (var i = Seasons.Count - 1; i >= 0; i--)
        {
            if (Seasons[i].Contains(date))
            {
                return Seasons[i].Weekly[date.DayOfWeek];
            }
        }

        return Weekly[date.DayOfWeek];
    }

    /// <summary>The special hours of a date, or null where it is an ordinary one.</summary>
    public SpecialHours? SpecialOn(LocalDate date) => _special.GetValueOrDefault(date);

    /// <summary>These hours, but on dates for which others have special hours only what lies inside both.</summary>
    internal PracticeHours WithinSpecial(PracticeHours others)
    {
        var inside = others.Special.Select(special => new SpecialHours(
            special.Date, On(special.Date).SelectMany(range => special.Ranges.Select(range.Intersect)).OfType<LocalTimeRange>(), special.Reason));
        return new PracticeHours(Weekly, Seasons, [.. Special.Where(own => others.SpecialOn(own.Date) is null), .. inside]);
    }
}
