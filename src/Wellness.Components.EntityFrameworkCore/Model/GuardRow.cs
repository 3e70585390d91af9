namespace Wellness.EntityFrameworkCore;

/// <summary>A practitioner's week in which claims take turns, for rules that no cell can hold; or, of no practitioner, a part of the visitors whose holds do.</summary>
internal sealed class GuardRow
{
    public required string Practitioner { get; set; }

    public required string IsoWeek { get; set; }

    public long Version { get; set; }
}
