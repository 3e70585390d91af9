using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wellness.Practices;

/// <summary>Whatever is in the file, the loader answers with a practice or with faults, never with another exception.</summary>
public sealed class PracticeFileFuzzTests(ITestOutputHelper output)
{
    private const int Cases = 2_500;

    private static readonly string Full = File.ReadAllText(Repository.FullPractice);

    private static readonly string[] Fragments =
    [
        "null", "true", "0", "-1", "1e999", "1.5", "99999999999999999999999999999999", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[null]", "[{}]",
        "\"deep-tissue\"", "\"2026-02-29\"", "\"2026-12-31\"", "\"00:00-24:00\"", "\"24:00-24:00\"", "\"22:00-02:00\"", "\"a\\u0000b\"",
        "\"Etc/UTC\"", "\"USD\"", "\"https://\"", "\"https://x:y:z\"", "\"http://%zz\"", "60", "0.25", "366", "\"\u2028\"",
    ];

    [Fact]
    public void Parse_NodesChangedAtRandom_LoadsOrNamesFaults()
    {
        var random = Seeded();
        for (var i = 0; i < Cases; i++)
        {
            var root = JsonNode.Parse(Full, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                ChangeNode(root, random);
            }

            LoadsOrNamesFaults(root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        }
    }

    [Fact]
    public void Parse_TextChangedAtRandom_LoadsOrNamesFaults()
    {
        var random = Seeded();
        for (var i = 0; i < Cases; i++)
        {
            var text = new StringBuilder(Full);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                ChangeText(text, random);
            }

            LoadsOrNamesFaults(text.ToString());
        }
    }

    private static void LoadsOrNamesFaults(string text)
    {
        try
        {
            PracticeFile.Parse(text);
        }
        catch (PracticeFileException refused)
        {
            var lines = text.Count(character => character == '\n') + 1;
            refused.Faults.ShouldNotBeEmpty();
            foreach (var fault in refused.Faults)
            {
                fault.Line.ShouldBeInRange(1, lines, text);
                fault.Path.ShouldStartWith("$", Case.Sensitive, text);
                fault.Rule.ShouldNotBeNullOrWhiteSpace(text);
            }

            refused.Message.Split('\n').Length.ShouldBe(refused.Faults.Count + 1, text);
        }
        catch (Exception other) when (other is not ShouldAssertException)
        {
            throw new InvalidOperationException($"The loader failed on this text:\n{text}", other);
        }
    }

    private static void ChangeNode(JsonNode root, Random random)
    {
        var nodes = Inside(root).ToArray();
        var node = nodes[random.Next(nodes.Length)];
        var other = random.Next(2) == 0
            ? JsonNode.Parse(Fragments[random.Next(Fragments.Length)]) : nodes[random.Next(nodes.Length)].DeepClone();
        switch (node.Parent)
        {
            case JsonObject parent when random.Next(3) == 0:
                parent.Remove(node.GetPropertyName());
                break;
            case JsonObject parent when random.Next(3) == 0:
                parent[$"{node.GetPropertyName()}x"] = other;
                break;
            case JsonObject parent:
                parent[node.GetPropertyName()] = other;
                break;
            case JsonArray parent when random.Next(3) == 0:
                parent.RemoveAt(node.GetElementIndex());
                break;
            case JsonArray parent when random.Next(3) == 0:
                parent.Insert(random.Next(parent.Count + 1), node.DeepClone());
                break;
            case JsonArray parent:
                parent[node.GetElementIndex()] = other;
                break;
        }
    }

    private static void ChangeText(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(6))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                break;
            case 1:
                text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                break;
            case 2:
                text.Insert(at, "\\uD800");
                break;
            case 3:
                text[at] = (char)random.Next(0x20, 0x7F);
                break;
            case 4:
                text.Insert(at, (char)random.Next(0, 0x1_0000));
                break;
            default:
                text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 200), text.Length - at)));
                break;
        }
    }

    private static IEnumerable<JsonNode> Inside(JsonNode node) => node switch
    {
        JsonObject properties => properties.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(value => Inside(value).Prepend(value)),
        JsonArray items => items.OfType<JsonNode>().SelectMany(value => Inside(value).Prepend(value)),
        _ => [],
    };

    private Random Seeded()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("WELLNESS_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"Repeat with WELLNESS_SEED={seed}.");
        return new Random(seed);
    }
}
