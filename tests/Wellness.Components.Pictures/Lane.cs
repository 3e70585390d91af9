using NodaTime;

namespace Wellness.Pictures;

/// <summary>One row of a picture: a stretch of time, what is in it, and where a session may start.</summary>
/// <param name="Label">What the row is about; a line break makes two lines.</param>
/// <param name="Origin">The instant at the left edge.</param>
/// <param name="Zone">Whose clock the hours are read on.</param>
/// <param name="Shapes">What is drawn in the row, the first at the back.</param>
/// <param name="Marks">The candidates of the grid, in order.</param>
/// <param name="Trial">A start that is tried, and what the rules say to it; null for none.</param>
public sealed record Lane(
    string Label, Instant Origin, DateTimeZone Zone, IReadOnlyList<Shape> Shapes, IReadOnlyList<Mark> Marks, Trial? Trial)
{
    /// <summary>The free starts as the clock shows them, such as <c>09:30</c>.</summary>
    public IEnumerable<string> Free => Marks.Where(mark => mark.IsFree).Select(mark => Clock(mark.Start));

    /// <summary>An instant as the clock shows it.</summary>
    public string Clock(Instant time) => time.InZone(Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
