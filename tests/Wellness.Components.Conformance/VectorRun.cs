using NodaTime;
using Wellness.Scheduling;

namespace Wellness.Conformance;

/// <summary>Runs vectors against <see cref="SlotFinder"/>.</summary>
/// <param name="Passed">How many lines had the right answer.</param>
/// <param name="Failed">How many had not, or could not be read.</param>
public readonly record struct VectorRun(int Passed, int Failed)
{
    /// <summary>Runs every line; blank ones are passed over.</summary>
    /// <param name="lines">Vectors, one a line.</param>
    /// <param name="report">Gets a block of text for each line that fails, which begins with its number, from 1.</param>
    public static VectorRun Over(IEnumerable<string> lines, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(report);
        var (passed, failed, number) = (0, 0, 0);
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Fault(line) is { } fault)
            {
                failed++;
                report($"line {number}: {fault}");
            }
            else
            {
                passed++;
            }
        }

        return new VectorRun(passed, failed);
    }

    /// <summary>The library's answer to a question.</summary>
    public static Instant[] Answer(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return SlotFinder.Find(
            new AvailabilitySchedule(question.Zone, question.Hours),
            question.Policy,
            question.Query,
            question.Busy.ToArray(),
            question.Held);
    }

    private static string? Fault(string line)
    {
        try
        {
            var vector = Vector.Parse(line);
            var found = Answer(Question.Of(vector.Scenario));
            return found.SequenceEqual(vector.Slots) ? null : Difference(vector.Slots, found);
        }
        catch (FormatException exception)
        {
            return $"not a vector: {exception.Message}";
        }
    }

    private static string Difference(IReadOnlyList<Instant> right, Instant[] found)
    {
        var missing = right.Except(found).ToArray();
        var extra = found.Except(right).ToArray();
        return missing.Length + extra.Length == 0
            ? "the same starts in another order"
            : $"mismatch{Listed("missing", missing)}{Listed("extra", extra)}";
    }

    private static string Listed(string name, Instant[] starts) =>
        starts.Length == 0 ? "" : $"\n  {name} {starts.Length}: {string.Join(' ', starts)}";
}
