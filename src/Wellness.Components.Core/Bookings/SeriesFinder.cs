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
        // Who was booked before the series is known only where something is booked: until then, nobody was.
        Dictionary<string, Instant> lastBooked = [];
        foreach (var start in Starts(first, series, practice.TimeZone))
        {
            var taken = await TakenAsync(choice, start, now, asker, cancellationToken);
            switch (offered.Decide(choice, start, now, new ClaimFacts([.. taken, .. own], lastBooked)))
            {
                case ClaimDecision.Take take:
                    own.Add(Occupied(choice, take, start));
                    lastBooked[take.Practitioner] = now;
                    answers.Add(new SeriesAnswer(start, null, []));
                    break;
                case ClaimDecision.Refuse refuse:
                    var near = await searcher.NearestAsync(choice, start, alternatives, now, asker, cancellationToken);
                    answers.Add(new SeriesAnswer(start, refuse.Reason, near));
                    break;
            }
        }

        return answers;
    }

    /// <summary>What the rules say to one start with each practitioner.</summary>
    /// <param name="choice">What would be booked.</param>
    /// <param name="start">When.</param>
    /// <param name="now">The present.</param>
    /// <param name="asker">Whose own times don't stand in their way.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(
        SessionChoice choice, Instant start, Instant now, Asker asker, CancellationToken cancellationToken) =>
        offered.Explain(choice, start, now, await TakenAsync(choice, start, now, asker, cancellationToken));

    private Task<IReadOnlyList<OccupiedTime>> TakenAsync(
        SessionChoice choice, Instant start, Instant now, Asker asker, CancellationToken cancellationToken)
    {
        var date = start.InZone(practice.TimeZone).Date;
        var (from, to) = offered.Reach(choice, date, date);
        return store.OccupiedAsync(asker.Search(choice, from, to, now), cancellationToken);
    }

    private static ZoneLocalMappingResolver Resolver { get; } =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static OccupiedTime Occupied(SessionChoice choice, ClaimDecision.Take take, Instant start)
    {
        var end = start + choice.Length.Duration;
        return new OccupiedTime(
            take.Practitioner,
            CellRange.Of(start - choice.Service.BufferBefore, end + choice.Service.BufferAfter).Interval,
            new OccupiedSession(choice.Service.Slug, start, choice.Length.Duration, choice.Area))
        {
            Resources = take.Resources,
        };
    }
}
