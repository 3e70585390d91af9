using System.Collections.Concurrent;
using Wellness.Bookings;

namespace Wellness.ICalendar;

/// <summary>The events that were serialised last, each once for each revision of its booking.</summary>
/// <remarks>
/// Two generations: what is asked for moves into the young one, and when that is full the old one is forgotten. So it
/// holds no more than its bound, and what feeds show stays. For many threads.
/// </remarks>
/// <param name="write">Serialises a booking's events.</param>
/// <param name="most">How many bytes both generations hold together at most.</param>
internal sealed class KeptParts(Func<Booking, byte[]> write, int most = KeptParts.MostBytes)
{
    /// <summary>16 MB, which is some 25,000 appointments.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    private readonly Lock _turn = new();
    private ConcurrentDictionary<FeedPart, byte[]> _young = new();
    private ConcurrentDictionary<FeedPart, byte[]> _old = new();
    private int _youngBytes;

    public byte[] Of(Booking booking)
    {
        var part = FeedPart.Of(booking);
        return _young.TryGetValue(part, out var known) ? known
            : Keep(part, _old.TryGetValue(part, out known) ? known : write(booking));
    }

    private byte[] Keep(FeedPart part, byte[] bytes)
    {
        lock (_turn)
        {
            if (_youngBytes + bytes.Length > most / 2)
            {
                (_old, _young, _youngBytes) = (_young, new(), 0);
            }

            if (_young.TryAdd(part, bytes))
            {
                _youngBytes += bytes.Length;
            }
        }

        return bytes;
    }
}
