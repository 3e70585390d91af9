using NodaTime;

namespace Wellness.Bookings;

/// <summary>A store in memory that does what <see cref="BookingClaim"/> asks of one, for a single thread, and fails where cells would be taken twice.</summary>
internal sealed class MemoryStore : IBookingStore
{
    private readonly List<Row> _rows = [];
    private readonly List<OccupiedTime> _busy = [];
    private readonly Dictionary<string, Row> _byKey = [];
    private readonly Dictionary<string, Row> _byToken = [];

    /// <summary>Whether claims are only judged: nothing is kept.</summary>
    public bool OnlyJudges { get; set; }

    /// <summary>The bookings and holds that take time at an instant, save the holds of one visitor.</summary>
    public IEnumerable<Booking> Standing(Instant now, string? exceptHoldsOf = null) => _rows
        .Where(row => row.TakesTime(now) && !(exceptHoldsOf is not null && row.IsHoldOf(exceptHoldsOf, now))).Select(row => row.Booking);

    public void Block(OccupiedTime time) => _busy.Add(time);

    public Task<IReadOnlyList<OccupiedTime>> OccupiedAsync(OccupiedSearch search, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<OccupiedTime>>(
            [.. Taken(search.Practitioners, search.Resources, search.Start, search.End, search.Now, search.ExceptVisitor)]);

    public Task<ClaimResult> ClaimAsync(BookingClaim claim, CancellationToken cancellationToken = default) => Task.FromResult(Claim(claim));

    public Task<Booking?> FindHoldAsync(
        string visitor, string service, string? practitioner, Instant start, Instant end, Instant now,
        CancellationToken cancellationToken = default) => Task.FromResult(_rows.Find(row => row.IsHoldOf(visitor, now)
            && row.Booking.Service == service && (practitioner ?? row.Booking.Practitioner) == row.Booking.Practitioner
            && row.Booking.Start == start && row.Booking.End == end)?.Booking);

    public Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        Task.FromResult(_rows.Find(row => row.Booking.Id == id)?.Booking);

    public Task<Booking?> FindByTokenAsync(string tokenHash, Instant now, CancellationToken cancellationToken = default) =>
        Task.FromResult(_byToken.GetValueOrDefault(tokenHash)?.Booking);

    public Task<Booking?> ChangeAsync(BookingChange change, CancellationToken cancellationToken = default)
    {
        var row = _rows.Find(other => other.Booking.Id == change.Booking && other.Booking.Revision == change.Revision && other.Booking.Status == BookingStatus.Confirmed);
        if (row is not null)
        {
            row.Booking = row.Booking with { Status = change.Status, Revision = change.Revision + 1, ChangedAt = change.Now };
        }

        return Task.FromResult(row?.Booking);
    }

    private ClaimResult Claim(BookingClaim claim)
    {
        if (claim.Key is { } key && _byKey.TryGetValue(key.KeyHash, out var known))
        {
            return new ClaimResult.Kept(known.Booking);
        }

        var holds = _rows.FindAll(row => row.IsHoldOf(claim.Visitor, claim.Now));
        if (holds.Find(row => row.IsFor(claim)) is { } own)
        {
            return Keep(own, own.Booking with
            {
                Status = claim.Wanted.Status,
                HoldUntil = claim.Wanted.HoldUntil,
                Client = claim.Wanted.Client,
                Revision = own.Booking.Revision + 1,
            }, claim);
        }

        var facts = new ClaimFacts(
            [.. Taken(claim.Practitioners, claim.Resources, claim.ReadFrom, claim.ReadTo, claim.Now, claim.Visitor)],
            claim.NeedsLastBooked ? LastBooked(claim.Now) : new Dictionary<string, Instant>());
        switch (claim.Decide(facts))
        {
            case ClaimDecision.Refuse refuse:
                return new ClaimResult.Refused(refuse.Reason);
            case ClaimDecision.Take take when OnlyJudges:
                return new ClaimResult.Kept(claim.Wanted with { Practitioner = take.Practitioner, Resources = take.Resources });
            case ClaimDecision.Take take:
                var booking = claim.Wanted with { Practitioner = take.Practitioner, Resources = take.Resources };
                _rows.RemoveAll(row => holds.Contains(row) && (row.Booking.Service == booking.Service || row.IsInTheWayOf(booking)));
                var row = new Row { Booking = booking, Visitor = claim.Visitor };
                CheckCells(row, claim);
                _rows.Add(row);
                return Keep(row, booking, claim);
            default:
                throw new NotSupportedException();
        }
    }

    private ClaimResult.Kept Keep(Row row, Booking booking, BookingClaim claim)
    {
        if (!OnlyJudges)
        {
            row.Booking = booking;
            _ = claim.Key is { } key ? _byKey[key.KeyHash] = row : null;
            _ = claim.TokenHash is { } hash ? _byToken[hash] = row : null;
        }

        return new ClaimResult.Kept(booking);
    }

    private void CheckCells(Row wanted, BookingClaim claim)
    {
        var others = _rows.FindAll(row => row.TakesTime(claim.Now) && row.IsInTheWayOf(wanted.Booking));
        if (others.Any(row => claim.Capacity == 1 || !row.SharesAClassWith(wanted.Booking)) || others.Count >= Math.Max(claim.Capacity, 1))
        {
            throw new InvalidOperationException($"{wanted.Booking} was allowed, but {others[0].Booking} has its time.");
        }
    }

    private IEnumerable<OccupiedTime> Taken(
        IReadOnlyCollection<string> practitioners, IReadOnlyCollection<string> resources, Instant start, Instant end, Instant now, string? except) =>
        _rows.Where(row => row.TakesTime(now) && !(except is not null && row.IsHoldOf(except, now))).Select(row => row.Occupied)
            .Where(time => practitioners.Contains(time.Practitioner) || time.Resources.Any(resources.Contains))
            .Concat(_busy.Where(time => practitioners.Contains(time.Practitioner)))
            .Where(time => time.Interval.Start < end && time.Interval.End > start);

    private Dictionary<string, Instant> LastBooked(Instant now) =>
        Standing(now).GroupBy(booking => booking.Practitioner).ToDictionary(group => group.Key, group => group.Max(booking => booking.CreatedAt));

    private sealed class Row
    {
        public required Booking Booking { get; set; }

        public required string Visitor { get; init; }

        public OccupiedTime Occupied => new(
            Booking.Practitioner, CellRange.Of(Booking).Interval, new OccupiedSession(Booking.Service, Booking.Start, Booking.Duration, Booking.Area))
        {
            Resources = Booking.Resources,
        };

        public bool TakesTime(Instant now) => Booking.Status == BookingStatus.Confirmed || (Booking.Status == BookingStatus.Held && Booking.HoldUntil > now);

        public bool IsHoldOf(string visitor, Instant now) => Visitor == visitor && Booking.Status == BookingStatus.Held && TakesTime(now);

        public bool IsFor(BookingClaim claim) =>
            Booking.Service == claim.Wanted.Service && Booking.Start == claim.Wanted.Start && Booking.End == claim.Wanted.End
            && Booking.Area == claim.Wanted.Area && claim.Practitioners.Contains(Booking.Practitioner);

        public bool IsInTheWayOf(Booking booking) => CellRange.Of(Booking) is var mine && CellRange.Of(booking) is var its
            && mine.First < its.End && its.First < mine.End
            && (Booking.Practitioner == booking.Practitioner || Booking.Resources.Intersect(booking.Resources).Any());

        public bool SharesAClassWith(Booking booking) => Booking.Service == booking.Service && Booking.Practitioner == booking.Practitioner
            && Booking.Start == booking.Start && Booking.End == booking.End && Booking.Area == booking.Area
            && Booking.Resources.SequenceEqual(booking.Resources);
    }
}
