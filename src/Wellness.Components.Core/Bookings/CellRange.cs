using NodaTime;

namespace Wellness.Bookings;

/// <summary>The 5-minute cells of the time line that a booking takes, buffers included; half-open: <c>[First, End)</c>.</summary>
/// <remarks>
/// Cells are counted from the Unix epoch. Every zone's offset since 2000 is a whole number of 5 minutes, so local times
/// on a 5-minute grid are on it too. A time off the grid takes each cell that it touches, so it may keep up to
/// 4 minutes and a bit on either side from its neighbours; <see cref="Interval"/> shows those as taken, which makes
/// availability and the cells agree.
/// </remarks>
/// <param name="First">The first cell inside.</param>
/// <param name="End">The first cell outside; after <paramref name="First"/>.</param>
public readonly record struct CellRange(int First, int End)
{
    /// <summary>The length of a cell in seconds: 300.</summary>
    public const int Seconds = 300;

    /// <summary>The most cells that one booking takes: 24 hours and two buffers of 8, off the grid.</summary>
    public const int Longest = (24 + 8 + 8) * 12 + 1;

    /// <summary>How many cells there are; positive.</summary>
    public int Count => End - First;

    /// <summary>The time from the first cell's start to the last one's end.</summary>
    public Scheduling.BusyInterval Interval => new(StartOf(First), StartOf(End));

    /// <summary>The cells that a booking takes: the one function behind its row, its cells and what searches see.</summary>
    public static CellRange Of(Booking booking)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return Of(booking.Start - booking.BufferBefore, booking.End + booking.BufferAfter);
    }

    /// <summary>The cells that touch a time.</summary>
    /// <param name="start">The first instant inside.</param>
    /// <param name="end">The first instant outside; after <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public static CellRange Of(Instant start, Instant end) => end > start
        ? new(CellOf(start), CellOf(end - Duration.Epsilon) + 1)
        : throw new ArgumentException($"A time ends after it starts; this one runs from {start} to {end}.", nameof(end));

    private static int CellOf(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return checked((int)((seconds < 0 ? seconds - Seconds + 1 : seconds) / Seconds));
    }

    private static Instant StartOf(int cell) => Instant.FromUnixTimeSeconds((long)cell * Seconds);
}
