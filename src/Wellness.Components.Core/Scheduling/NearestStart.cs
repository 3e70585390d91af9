namespace Wellness.Scheduling;

/// <summary>Keeps the first and the last of the starts it is given.</summary>
/// <param name="step">The distance between the starts of a run.</param>
internal struct NearestStart(long step) : IStartSink
{
    public readonly CandidateList? Candidates => null;

    public long? First { get; private set; }

    public long? Last { get; private set; }

    public void Add(long first, int count, int index)
    {
        First ??= first;
        Last = first + ((count - 1) * step);
    }
}
