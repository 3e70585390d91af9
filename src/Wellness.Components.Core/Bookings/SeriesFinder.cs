using NodaTime;
using NodaTime.TimeZones;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>Asks the rules about single starts: of one date, or of each date of a series.</summary>
internal sealed class SeriesFinder(Practice practice, IBookingStore store, OfferedTimes offered, SlotSearcher searcher)
{
    /// <summary>The starts of a series: the same time on the practice's clock; one that the clock skips is the instant at which the gap ends.</summary>
    public static IEnumerable<Instant> Starts(Instant first, SessionSeries series, DateTimeZone zone)
    {
        var local = first.InZone(zone).LocalDateTime;
        return Enumerable.Range(0, series.Count).Select(index => index == 0
            ? first
            : zone.ResolveLocal(local.PlusDays(index * series.IntervalDays), Resolver).ToInstant());
    }

    public async Task<IReadOnlyList<SeriesAnswer>> FindAsync(
        SessionChoice choice, Instant first, SessionSeries series, int alternatives, Instant now, Asker asker, CancellationToken cancellationToken)
    {
        List<SeriesAnswer> answers = [];
        List<OccupiedTime> own = [];
        foreach (var start in Starts(first, series, practice.TimeZone))
        {
            var said = await ExplainAsync(choice, start, now, asker, own, cancellationToken);
            if (said.FirstOrDefault(answer => answer.Refusal is null) is { } free)
            {
                own.Add(Occupied(choice, free.Practitioner, start));
                answers.Add(new SeriesAnswer(start, null, []));
                continue;
            }

            var near = await searcher.NearestAsync(choice, start, alternatives, now, asker, cancellationToken);
            answers.Add(new SeriesAnswer(start, said[0].Refusal, near));
        }

        return answers;
    }

    /// <summary>What the rules say to one start with each practitioner.</summary>
    /// <param name="choice">What would be booked.</param>
    /// <param name="start">When.</param>
    /// <param name="now">The present.</param>
    /// <param name="asker">Whose own times don't stand in their way.</param>
    /// <param name="besides">What counts as taken too.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(
        SessionChoice choice, Instant start, Instant now, Asker asker, IReadOnlyList<OccupiedTime> besides, CancellationToken cancellationToken)
    {
        var date = start.InZone(practice.TimeZone).Date;
        var (from, to) = offered.Reach(date, date);
        var taken = await store.OccupiedAsync(
            asker.Search(choice, from, to, now), cancellationToken);
        return offered.Explain(choice, start, now, [.. taken, .. besides]);
    }

    private static ZoneLocalMappingResolver Resolver { get; } =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static OccupiedTime Occupied(SessionChoice choice, string practitioner, Instant start)
    {
        var end = start + choice.Length.Duration;
        return new OccupiedTime(
            practitioner,
            CellRange.Of(start - choice.Service.BufferBefore, end + choice.Service.BufferAfter).Interval,
            new OccupiedSession(choice.Service.Slug, start, choice.Length.Duration, choice.Area));
    }
}
