namespace Wellness.Scheduling;

/// <summary>Takes the starts that a sweep finds, as evenly spaced runs in order.</summary>
/// <remarks>Implemented by structs alone, so that the sweep is compiled for each with its calls inlined.</remarks>
internal interface IStartSink
{
    /// <summary>The list that the sink wants to be told places in; null for a sink that needs none.</summary>
    CandidateList? Candidates { get; }

    /// <summary>Takes a run of starts, a step apart.</summary>
    /// <param name="first">The first one.</param>
    /// <param name="count">How many; at least one.</param>
    /// <param name="index">Where the first one stands in <see cref="Candidates"/>, where the others follow it; negative for a run that is not there.</param>
    void Add(long first, int count, int index);
}
