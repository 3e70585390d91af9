using System.Globalization;
using CsCheck;

namespace Wellness.Scheduling;

/// <summary>Random cases from one seed, which is printed each run; set WELLNESS_SEED to it to run the same cases again.</summary>
internal static class RandomCases
{
    private const int Streams = 4;

    public static void Check<T>(Gen<T> gen, int cases, Action<T> check)
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("WELLNESS_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given : (ulong)Random.Shared.NextInt64();
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} cases, WELLNESS_SEED={seed}");
        var failures = new string?[Streams];
        Parallel.For(0, Streams, stream => failures[stream] = FirstFailure(gen, new PCG((uint)stream, seed), cases / Streams, check));
        if (failures.FirstOrDefault(failure => failure is not null) is { } failed)
        {
            // Runs the failed case again and throws the smallest like it.
            gen.Sample(check, seed: failed, iter: 2_000);
            throw new InvalidOperationException($"The case {failed} failed once and then no more.");
        }
    }

    /// <summary>As <c>ShouldBe</c>, for a comparison so frequent that its message must not be made when all is well.</summary>
    public static void Same<T>(T[] actual, T[] expected, Func<string> message)
    {
        if (!actual.AsSpan().SequenceEqual(expected))
        {
            actual.ShouldBe(expected, message());
        }
    }

    private static string? FirstFailure<T>(Gen<T> gen, PCG random, int cases, Action<T> check)
    {
        for (var i = 0; i < cases; i++)
        {
            var state = random.State;
            var value = gen.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception)
            {
                return random.ToString(state);
            }
        }

        return null;
    }
}
