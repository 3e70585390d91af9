using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Which starts are candidates: pieces of the time line, each with an origin that whole steps count from.</summary>
/// <remarks>
/// The starts of the declared ranges for <see cref="StartAlignment.OpeningTime"/> and <see cref="StartAlignment.Packed"/>,
/// the local midnights for <see cref="StartAlignment.Clock"/>; so each alignment is the same walk.
/// </remarks>
internal ref struct CandidateGrid
{
    private readonly ReadOnlySpan<long> _pieces;
    private readonly ReadOnlySpan<long> _origins;
    private readonly long _step;
    private int _piece;
    private long _origin;
    private long _next;

    public CandidateGrid(CompiledHours hours, StartAlignment alignment, long step)
    {
        _pieces = alignment == StartAlignment.Clock ? hours.Days.Starts : hours.Anchors;
        _origins = alignment == StartAlignment.Clock ? hours.Days.Midnights : hours.Anchors;
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

        var origin = Math.Max(anchor, _origins[_piece]);
        while (true)
        {
            var first = origin == from ? from : origin + ((from - origin + _step - 1) / _step * _step);
            var last = Math.Min(to, _next - 1);
            if (first <= last)
            {
                sink.Add(first, last);
            }

            if (_next > to)
            {
                _origin = origin;
                return;
            }

            from = _next;
            Enter(_piece + 1);
            origin = _origins[_piece];
        }
    }

    /// <summary>Whether the last place that <see cref="Add"/> was given is itself a candidate.</summary>
    public readonly bool IsCandidate(long last) => (last - _origin) % _step == 0;

    private void Enter(int piece)
    {
        _piece = piece;
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
