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

    public CandidateGrid(CompiledHours hours, StartAlignment alignment, long step)
    {
        _pieces = alignment == StartAlignment.Clock ? hours.Days.Starts : hours.Anchors;
        _origins = alignment == StartAlignment.Clock ? hours.Days.Midnights : hours.Anchors;
        _step = step;
    }

    /// <summary>Adds the candidates from one place to another, both inclusive; call in ascending order.</summary>
    /// <param name="from">The first place, inside an open range.</param>
    /// <param name="to">The last place, in the same open range.</param>
    /// <param name="anchor">A further origin at or before <paramref name="from"/>, which holds until the next piece; or null.</param>
    /// <param name="runs">Where to add.</param>
    public void Add(long from, long to, long? anchor, ref StartRuns runs)
    {
        MoveTo(from);
        var origin = anchor is { } further && further > _origins[_piece] ? further : _origins[_piece];
        while (from <= to)
        {
            var next = _piece + 1 < _pieces.Length ? _pieces[_piece + 1] : long.MaxValue;
            var first = origin + ((from - origin + _step - 1) / _step * _step);
            var last = Math.Min(to, next - 1);
            if (first <= last)
            {
                runs.Add(first, (int)((last - first) / _step) + 1);
            }

            if (next > to)
            {
                return;
            }

            from = next;
            origin = _origins[++_piece];
        }
    }

    private void MoveTo(long place)
    {
        if (_piece == 0)
        {
            var found = _pieces.BinarySearch(place);
            _piece = Math.Max(0, found >= 0 ? found : ~found - 1);
        }

        while (_piece + 1 < _pieces.Length && _pieces[_piece + 1] <= place)
        {
            _piece++;
        }
    }
}
