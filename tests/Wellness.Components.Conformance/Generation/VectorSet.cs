using CsCheck;
using NodaTime;
using Wellness.Conformance.Oracle;

namespace Wellness.Conformance.Generation;

/// <summary>Vectors from a seed: random scenarios with the oracle's answers.</summary>
public static class VectorSet
{
    /// <summary>More starts than this make a line that nobody reads.</summary>
    private const int MostSlots = 120;

    /// <summary>Makes vectors; one in eight may have no slot at all.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same vectors.</param>
    public static IEnumerable<Vector> Make(int count, ulong seed)
    {
        var random = new PCG(1, seed);
        for (int made = 0, empty = 0; made < count;)
        {
            var scenario = ScenarioGen.Minutes.Generate(random, null, out _);
            var slots = BruteForce.Slots(Question.Of(scenario), Duration.FromMinutes(1));
            if (slots.Length <= MostSlots && (slots.Length > 0 || empty * 8 < made))
            {
                empty += slots.Length == 0 ? 1 : 0;
                made++;
                yield return new Vector(scenario, slots);
            }
        }
    }
}
