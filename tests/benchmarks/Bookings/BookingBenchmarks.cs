using BenchmarkDotNet.Attributes;
using Perfolizer.Mathematics.OutlierDetection;

namespace Wellness.Benchmarks.Bookings;

/// <summary>One booking at a time, each of a session that is free.</summary>
/// <remarks>Each iteration is one booking, so that the slowest of them show; they warm up for as long as methods are still compiled anew.</remarks>
[MemoryDiagnoser]
[InvocationCount(1, 1)]
[WarmupCount(6000)]
[IterationCount(2000)]
[EvaluateOverhead(false)]
[GcForce(false)]
[Outliers(OutlierMode.DontRemove)]
public abstract class BookingBenchmarks
{
    /// <summary>How many bookings lie in the database before.</summary>
    [Params(0, 1_000_000)]
    public int Stored { get; set; }

    private protected Arena Arena { get; set; } = null!;
}
