using System.Diagnostics;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Perfolizer.Mathematics.OutlierDetection;

namespace Wellness.Benchmarks.Bookings;

/// <summary>One booking after the other, each of a session that is free.</summary>
/// <remarks>
/// An iteration is <see cref="Bookings"/> bookings, since BenchmarkDotNet's own work between two iterations leaves a cold
/// processor to the next operation; <see cref="SingleTimes"/> keep the time of each. They warm up for as long as methods are
/// still compiled anew.
/// </remarks>
[MemoryDiagnoser]
[InvocationCount(Bookings, 1)]
[WarmupCount(WarmUp)]
[IterationCount(Iterations)]
[EvaluateOverhead(false)]
[GcForce(false)]
[Outliers(OutlierMode.DontRemove)]
public abstract class BookingBenchmarks
{
    protected const int Bookings = 50;
    private const int WarmUp = 120;
    private const int Iterations = 40;

    /// <summary>How many bookings lie in the database before.</summary>
    [Params(0, 1_000_000)]
    public int Stored { get; set; }

    private protected Arena Arena { get; set; } = null!;

    private protected async Task TimeAsync(Func<Task> book, [CallerMemberName] string method = "")
    {
        var begun = Stopwatch.GetTimestamp();
        await book();
        Keep(begun, method);
    }

    private protected void Time(Action flush, [CallerMemberName] string method = "")
    {
        var begun = Stopwatch.GetTimestamp();
        flush();
        Keep(begun, method);
    }

    /// <remarks>BenchmarkDotNet runs a class that it derives from the benchmark's.</remarks>
    private void Keep(long begun, string method) =>
        SingleTimes.Of(GetType().BaseType!, method, Stored, most: Bookings * Iterations).Add(Stopwatch.GetElapsedTime(begun));
}
