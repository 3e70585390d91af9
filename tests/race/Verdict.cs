namespace Wellness.Race;

/// <summary>What the rows say about a race; every number but the first two must be zero.</summary>
internal sealed record Verdict
{
    public int Confirmed { get; init; }

    public int Cancelled { get; init; }

    public int Overlaps { get; init; }

    public int Lost { get; init; }

    public int Duplicates { get; init; }

    public int CellsAmiss { get; init; }

    public int OutboxAmiss { get; init; }

    public int Unfinished { get; init; }

    public bool Holds => Overlaps + Lost + Duplicates + CellsAmiss + OutboxAmiss + Unfinished == 0 && Confirmed > 0;

    public override string ToString() => FormattableString.Invariant(
        $"{Confirmed} confirmed, {Cancelled} cancelled; overlaps {Overlaps}, lost {Lost}, duplicates {Duplicates}, cells amiss {CellsAmiss}, outbox amiss {OutboxAmiss}, unfinished {Unfinished}");
}
