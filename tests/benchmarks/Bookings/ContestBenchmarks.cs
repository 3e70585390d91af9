using BenchmarkDotNet.Attributes;
using Perfolizer.Mathematics.OutlierDetection;

namespace Wellness.Benchmarks.Bookings;

/// <summary>Sixteen visitors at once who all want the same session.</summary>
/// <remarks>Each iteration is one contest; the time is that of one attempt.</remarks>
[MemoryDiagnoser]
[InvocationCount(1, 1)]
[WarmupCount(100)]
[IterationCount(500)]
[EvaluateOverhead(false)]
[GcForce(false)]
[Outliers(OutlierMode.DontRemove)]
public abstract class ContestBenchmarks
{
    protected const int Visitors = 16;

    private protected Arena Arena { get; set; } = null!;

    private protected async Task<int> OursAsync()
    {
        var number = Arena.Next("ours");
        return CheckOne(await Task.WhenAll(Enumerable.Range(0, Visitors).Select(visitor => Task.Run(() => Arena.BookOursAsync(number, visitor)))));
    }

    /// <summary>How many won, which can be more than one where nothing arbitrates.</summary>
    private protected static async Task<int> ByHandAsync(Arena arena, Arbiter arbiter)
    {
        var number = arena.Next(arbiter.ToString().ToLowerInvariant());
        var contestant = new HandWritten(arena.Engine, arbiter);
        var won = await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => Task.Run(() => contestant.BookAsync(number))));
        return arbiter == Arbiter.LookAlone ? won.Count(one => one) : CheckOne(won);
    }

    private static int CheckOne(bool[] won) => won.Count(one => one) == 1
        ? 1
        : throw new InvalidOperationException($"{won.Count(one => one)} visitors won one session.");
}
