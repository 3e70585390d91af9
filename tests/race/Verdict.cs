namespace Wellness.Race;

/// <summary>What the rows say about a race; every number but the first three must be zero.</summary>
internal sealed record Verdict
{
    public int Confirmed { get; init; }

    public int Moved { get; init; }

    public int Cancelled { get; init; }

    /// <summary>Of practitioners and of rooms; the clients of one class don't overlap.</summary>
    public int Overlaps { get; init; }

    /// <summary>Seats of classes beyond the last one.</summary>
    public int Overbooked { get; init; }

    /// <summary>Sessions that need a room and have not one.</summary>
    public int Roomless { get; init; }

    /// <summary>What was acknowledged and is not so.</summary>
    public int Lost { get; init; }

    public int Duplicates { get; init; }

    public int CellsAmiss { get; init; }

    public int OutboxAmiss { get; init; }

    public int Unfinished { get; init; }

    public bool Holds => Overlaps + Overbooked + Roomless + Lost + Duplicates + CellsAmiss + OutboxAmiss + Unfinished == 0 && Confirmed > 0;

    public override string ToString() => FormattableString.Invariant(
        $"{Confirmed} confirmed, {Moved} moved, {Cancelled} cancelled; overlaps {Overlaps}, overbooked {Overbooked}, roomless {Roomless}, lost {Lost}, duplicates {Duplicates}, cells amiss {CellsAmiss}, outbox amiss {OutboxAmiss}, unfinished {Unfinished}");
}
