namespace Wellness.Scheduling;

/// <summary>Which starts are candidates: pieces of the time line, each with an origin that whole steps count from.</summary>
/// <remarks>
/// The starts of the declared ranges for <see cref="Practices.StartAlignment.OpeningTime"/> and
/// <see cref="Practices.StartAlignment.Packed"/>, the local midnights for <see cref="Practices.StartAlignment.Clock"/>; so
/// each alignment is the same walk.
/// </remarks>
internal ref struct CandidateGrid
{
    private readonly ReadOnlySpan<long> _pieces;
    private readonly ReadOnlySpan<long> _origins;
    private readonly ReadOnlySpan<int> _zeros;
    private readonly long _step;
    private int _piece;
    private long _start;
    private int _zero;
    private long _origin;
    private long _next;

    /// <param name="hours">The open time.</param>
    /// <param name="byClock">Whether steps count from local midnights, not from openings.</param>
    /// <param name="step">The distance from one candidate to the next.</param>
    /// <param name="candidates">The list of these hours' candidates that runs are found in; null for none.</param>
    public CandidateGrid(CompiledHours hours, bool byClock, long step, CandidateList? candidates)
    {
        _pieces = hours.Pieces(byClock);
        _origins = hours.Origins(byClock);
        _zeros = candidates is null ? default : candidates.Zeros;
        _step = step;
        _piece = -1;
        _next = long.MinValue;
    }

    /// <summary>Gives the candidates from one place to another, both inclusive; call in ascending order.</summary>
    /// <param name="from">The first place, inside an open range.</param>
    /// <param name="to">The last place, not before <paramref name="from"/> and in the same open range.</param>
    /// <param name="anchor">A further origin at or before <paramref name="from"/>, which holds until the next piece; least for none.</param>
    /// <param name="sink">Takes them.</param>
    public void Add<TSink>(long from, long to, long anchor, scoped ref TSink sink)
        where TSink : struct, IStartSink, allows ref struct
    {
        if (_next <= from)
        {
            MoveTo(from);
        }

        while (true)
        {
            var step = (ulong)_step;
            var origin = Math.Max(anchor, _start);
            var last = Math.Min(to, _next - 1);
            var (skipped, steps) = (from == origin ? 0 : ((ulong)(from - origin) + step - 1) / step, (ulong)(last - origin) / step);
            if (skipped <= steps)
            {
                var index = anchor >= origin ? -1 : _zero + (int)skipped;
                sink.Add(origin + (long)(skipped * step), (int)(steps - skipped) + 1, index);
            }

            if (_next > to)
            {
                _origin = origin;
                return;
            }

            from = _next;
            anchor = long.MinValue;
            Enter(_piece + 1);
        }
    }

    /// <summary>Whether the last place that <see cref="Add"/> was given is itself a candidate.</summary>
    public readonly bool IsCandidate(long last) => (last - _origin) % _step == 0;

    private void Enter(int piece)
    {
        _piece = piece;
        _start = _origins[piece];
        _zero = _zeros.IsEmpty ? int.MinValue : _zeros[piece];
        _next = piece + 1 < _pieces.Length ? _pieces[piece + 1] : long.MaxValue;
    }

    private void MoveTo(long place)
    {
        if (_piece < 0)
        {
            var found = _pieces.BinarySearch(place);
            Enter(Math.Max(0, found >= 0 ? found : ~found - 1));
        }

        while (_next <= place)
        {
            Enter(_piece + 1);
        }
    }
}
