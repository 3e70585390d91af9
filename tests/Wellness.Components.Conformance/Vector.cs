using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Wellness.Conformance;

/// <summary>One line of a vectors file: a scenario with its right answer.</summary>
/// <param name="Scenario">What is asked.</param>
/// <param name="Slots">Every bookable start, in order.</param>
public sealed record Vector(Scenario Scenario, IReadOnlyList<Instant> Slots)
{
    /// <exception cref="FormatException">The line is not a vector; the message says why.</exception>
    public static Vector Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var slots = Member(root, "slots").EnumerateArray().Select(slot => InstantPattern.ExtendedIso.Parse(slot.GetString()!).Value);
            return new Vector(Scenario.Parse(Member(root, "scenario")), [.. slots]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or UnparsableValueException or ArgumentNullException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    /// <summary>The line that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        $$"""{"scenario": {{Scenario}}, "slots": [{{string.Join(", ", Slots.Select(slot => $"\"{InstantPattern.ExtendedIso.Format(slot)}\""))}}]}""";

    private static JsonElement Member(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var member)
            ? member : throw new FormatException($"The line has no \"{name}\".");
}
