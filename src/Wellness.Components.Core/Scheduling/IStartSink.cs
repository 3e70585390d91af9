namespace Wellness.Scheduling;

/// <summary>Takes the starts that a sweep finds, as evenly spaced runs in order.</summary>
/// <remarks>Implemented by structs alone, so that the sweep is compiled for each with its calls inlined.</remarks>
internal interface IStartSink
{
    /// <summary>Takes <paramref name="first"/> and each whole step after it up to <paramref name="last"/>, inclusive.</summary>
    void Add(long first, long last);
}
