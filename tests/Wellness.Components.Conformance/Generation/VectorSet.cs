using CsCheck;
using NodaTime;
using Wellness.Conformance.Oracle;

namespace Wellness.Conformance.Generation;

/// <summary>Vectors from a seed: random scenarios with the oracle's answers.</summary>
public static class VectorSet
{
    /// <summary>How many vectors of a set have each trait, at least.</summary>
    public const int LeastOfEach = 3;

    /// <summary>More starts than this make a line that nobody reads.</summary>
    private const int MostSlots = 120;

    /// <summary>Makes vectors: first such as show each of the traits, then any, of which one in eight may have no slot at all.</summary>
    /// <param name="count">How many; more where the traits need more.</param>
    /// <param name="seed">The same seed gives the same vectors.</param>
    public static IEnumerable<Vector> Make(int count, ulong seed)
    {
        var random = new PCG(1, seed);
        var wanted = Traits.All.ToDictionary(trait => trait, _ => LeastOfEach);
        for (int made = 0, empty = 0; made < count || wanted.Count > 0;)
        {
            var scenario = ScenarioGen.Minutes.Generate(random, null, out _);
            var slots = BruteForce.Slots(Question.Of(scenario), Duration.FromMinutes(1));
            if (slots.Length <= MostSlots && (slots.Length > 0 || empty * 8 < made) && Serves(scenario, wanted))
            {
                empty += slots.Length == 0 ? 1 : 0;
                made++;
                yield return new Vector(scenario, slots);
            }
        }
    }

    /// <summary>Whether a scenario has a trait that is still wanted, or none is; what it has is wanted once less.</summary>
    private static bool Serves(Scenario scenario, Dictionary<string, int> wanted)
    {
        if (wanted.Count == 0)
        {
            return true;
        }

        var served = Traits.Of(scenario).Where(wanted.ContainsKey).ToArray();
        foreach (var trait in served)
        {
            if (--wanted[trait] == 0)
            {
                wanted.Remove(trait);
            }
        }

        return served.Length > 0;
    }
}
