using NodaTime;

namespace Wellness.Bookings;

/// <summary>Which bookings the practice looks at.</summary>
public sealed record DeskSearch
{
    /// <summary>The most dates of one search: 93.</summary>
    public const int MostDays = 93;

    private static readonly BookingStatus[] Ordinary =
        [BookingStatus.Pending, BookingStatus.Confirmed, BookingStatus.Completed, BookingStatus.NoShow];

    /// <param name="from">The first local date, inclusive; from 1970.</param>
    /// <param name="to">The last local date, inclusive; to 2200, and at most 93 dates in all.</param>
    /// <exception cref="ArgumentException">The dates break their bounds.</exception>
    public DeskSearch(LocalDate from, LocalDate to)
    {
        if (from.Year < 1970 || to.Year > 2200)
        {
            throw new ArgumentOutOfRangeException(nameof(from), $"{from:R} to {to:R}", "Dates lie from 1970 to 2200.");
        }

        if (to < from || Period.DaysBetween(from, to) >= MostDays)
        {
            throw new ArgumentOutOfRangeException(nameof(to), $"{from:R} to {to:R}", $"From 1 to {MostDays} dates are shown at once.");
        }

        From = from;
        To = to;
    }

    /// <summary>The first local date, inclusive.</summary>
    public LocalDate From { get; }

    /// <summary>The last local date, inclusive.</summary>
    public LocalDate To { get; }

    /// <summary>A practitioner's slug; null, for everybody, by default.</summary>
    public string? Practitioner { get; init; }

    /// <summary>The states to show.</summary>
    /// <value>Pending, confirmed, completed and missed by default.</value>
    public IReadOnlyList<BookingStatus> Statuses { get; init; } = Ordinary;
}
