using System.Collections.Concurrent;

namespace Wellness.Benchmarks;

/// <summary>The times of single operations, the last ones that were measured, for benchmarks whose iterations are many of them.</summary>
/// <remarks>They are kept in the process that writes the report, since benchmarks run in it.</remarks>
/// <param name="most">How many are kept.</param>
internal sealed class SingleTimes(int most)
{
    private static readonly ConcurrentDictionary<(string Benchmark, string Method, int Stored), SingleTimes> Known = [];
    private readonly Queue<double> _microseconds = new(most);

    /// <summary>The times of a benchmark; made when first asked for.</summary>
    public static SingleTimes Of(Type benchmark, string method, int stored, int most) =>
        Known.GetOrAdd((benchmark.Name, method, stored), _ => new SingleTimes(most));

    /// <summary>The times of a benchmark, shortest first; null where it kept none.</summary>
    public static double[]? Sorted(Type benchmark, string method, int stored) =>
        Known.TryGetValue((benchmark.Name, method, stored), out var times) ? [.. times._microseconds.Order()] : null;

    public void Add(TimeSpan time)
    {
        if (_microseconds.Count == most)
        {
            _microseconds.Dequeue();
        }

        _microseconds.Enqueue(time.TotalMicroseconds);
    }
}
