using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wellness.Practices;

/// <summary>
/// The schema and the model agree: of files that the schema allows, made at random from the schema itself, the loader
/// refuses only what a schema cannot say (references, repetitions, dates that no calendar has), and the guards of the
/// model never have to speak.
/// </summary>
public sealed class PracticeFileAgreementTests(ITestOutputHelper output)
{
    private const int Cases = 1_000;

    private static readonly string[] Texts =
    [
        "x", " padded ", "two\nlines", "tab\tbed", "\uFEFFmark", "\u200B", new('a', 80), "deep-tissue", "a", "0-9", "https://example.com/?q=1#top",
        "http://localhost:5080", "https://xn--bcher-kva.example/\u00FC", "https://a..b", "https://:80", "hello@example.com", "a@b", "864-555-0123", "+1 (864) 555-0123 x4",
        "2026-02-29", "2028-02-29", "2000-01-01", "2199-12-31", "2026-04-31", "00:00-24:00", "00:00-00:00", "22:00-02:00", "09:00-17:30",
        "USD", "XXX", "US", "ZZ", "HealthAndBeautyBusiness", "Z", "America/New_York", "Etc/UTC", "No/Where", "Pacific/Apia",
    ];

    private static readonly string[] BeyondASchema =
    [
        "Choose another:", "Write a date that", "Nobody gives this service.", "Name a service of this file", "Name the currency:",
        "Write at most four decimals.", "Write the IANA name", "Write a whole web address", "Name a resource pool of this file",
        "Name a service area", "Name two different ends", "Write this way once", "Write minutes that the service",
        "Name an intake form of this file", "Keep either the questions or the link", "Add \"questions\", or", "Take this out: a question", "Add \"choices\"",
        "Add \"least\"", "Add \"most\"", "Write at least two choices", "Write a number that is not below", "Write this once",
    ];

    [Fact]
    public void Parse_FileThatTheSchemaAllows_IsRefusedOnlyForWhatASchemaCannotSay()
    {
        var schema = JsonNode.Parse(PracticeFile.Schema)!.AsObject();
        var seed = int.TryParse(Environment.GetEnvironmentVariable("WELLNESS_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"Repeat with WELLNESS_SEED={seed}.");
        var random = new Random(seed);
        var loaded = 0;
        for (var i = 0; i < Cases; i++)
        {
            var file = Make(schema, random)!.AsObject();
            if (random.Next(4) > 0)
            {
                MendReferences(file);
            }

            loaded += LoadsOrNeedsMoreThanASchema(file.ToJsonString()) ? 1 : 0;
        }

        output.WriteLine($"{loaded} of {Cases} loaded.");
        loaded.ShouldBeGreaterThan(Cases / 50);
    }

    private static bool LoadsOrNeedsMoreThanASchema(string text)
    {
        try
        {
            PracticeFile.Parse(text);
            return true;
        }
        catch (PracticeFileException refused)
        {
            refused.Faults.ShouldAllBe(fault => BeyondASchema.Any(rule => fault.Rule.StartsWith(rule, StringComparison.Ordinal)), text);
            return false;
        }
    }

    private static JsonNode? Make(JsonObject schema, Random random)
    {
        if (schema["enum"] is JsonArray choices)
        {
            return choices[random.Next(choices.Count)]!.DeepClone();
        }

        var types = schema["type"] is JsonArray several ? several.Select(type => (string)type!).ToArray() : [(string)schema["type"]!];
        return types[random.Next(types.Length)] switch
        {
            "object" => new JsonObject(schema["properties"]!.AsObject()
                .Where(pair => Requires(schema, pair.Key) || random.Next(2) == 0)
                .Select(pair => KeyValuePair.Create(pair.Key, Make(pair.Value!.AsObject(), random)))),
            "array" => new JsonArray([.. Items(schema, random)]),
            "string" => Text(schema, random),
            "integer" => random.Next(4) switch
            {
                0 => Bound(schema, "minimum"),
                1 => Bound(schema, "maximum"),
                _ => random.Next(Bound(schema, "minimum"), Bound(schema, "maximum") + 1),
            },
            "number" => random.Next(4) switch
            {
                0 => Bound(schema, "minimum"),
                1 => Bound(schema, "maximum"),
                _ => JsonNode.Parse((random.Next(Bound(schema, "minimum") * 4, Math.Min(Bound(schema, "maximum"), 9_999) * 4) / 4m).ToString(CultureInfo.InvariantCulture)),
            },
            "boolean" => random.Next(2) == 0,
            _ => null,
        };
    }

    private static IEnumerable<JsonNode?> Items(JsonObject schema, Random random)
    {
        var least = (int?)schema["minItems"] ?? 0;
        var items = Enumerable.Range(0, random.Next(least, least + 3)).Select(_ => Make(schema["items"]!.AsObject(), random));
        return (bool?)schema["uniqueItems"] == true ? items.DistinctBy(item => item!.ToJsonString()) : items;
    }

    private static JsonValue Text(JsonObject schema, Random random)
    {
        var pattern = ((string)schema["pattern"]!)[..^1] + "\\z";
        var fitting = Texts.Where(text => Regex.IsMatch(text, pattern) && text.Length <= ((int?)schema["maxLength"] ?? int.MaxValue)).ToArray();
        return JsonValue.Create(fitting[random.Next(fitting.Length)]);
    }

    /// <summary>Leaves a form either its questions or its link, and each question what its kind knows.</summary>
    private static void MendForm(JsonObject form, ref int next)
    {
        form.Remove(form["questions"] is null ? "" : "link");
        if (form["link"] is null && form["questions"] is null)
        {
            form["questions"] = new JsonArray(new JsonObject { ["slug"] = "why", ["kind"] = "yesNo", ["question"] = "Why?" });
        }

        foreach (var question in (form["questions"] as JsonArray) ?? [])
        {
            var kind = (string)question!["kind"]!;
            string[] unknown = [.. kind is "oneOf" or "severalOf" ? Array.Empty<string>() : ["choices"],
                .. kind is "shortText" or "longText" ? Array.Empty<string>() : ["maxLength"], .. kind == "number" ? Array.Empty<string>() : ["least", "most"]];
            foreach (var name in unknown)
            {
                question.AsObject().Remove(name);
            }

            question["slug"] = $"slug-{next++}";
            if (kind is "oneOf" or "severalOf")
            {
                question["choices"] = new JsonArray("one", "two");
            }
            else if (kind == "number")
            {
                question["most"] = 1_000_000;
                question["least"] ??= -1_000_000;
            }
        }
    }

    private static void MendIntake(JsonObject owner, JsonArray? forms)
    {
        if (owner.Remove("intake") && forms is { Count: > 0 })
        {
            owner["intake"] = forms[0]!["slug"]!.DeepClone();
        }
    }

    private static bool Requires(JsonObject schema, string property) =>
        schema["required"] is JsonArray required && required.Any(name => (string)name! == property);

    private static int Bound(JsonObject schema, string keyword) => (int)schema[keyword]!;

    /// <summary>Gives every slug a number of its own and every service to the first practitioner, so that some files load.</summary>
    private static void MendReferences(JsonObject file)
    {
        var next = 0;
        foreach (var list in new[] { "services", "practitioners", "locations", "serviceAreas", "resourcePools", "questions", "intakeForms" })
        {
            foreach (var item in (file[list] as JsonArray) ?? [])
            {
                item!["slug"] = $"slug-{next++}";
            }
        }

        foreach (var form in (file["intakeForms"] as JsonArray) ?? [])
        {
            MendForm(form!.AsObject(), ref next);
        }

        MendIntake(file, file["intakeForms"] as JsonArray);
        foreach (var service in file["services"]!.AsArray())
        {
            MendIntake(service!.AsObject(), file["intakeForms"] as JsonArray);
        }

        foreach (var practitioner in file["practitioners"]!.AsArray())
        {
            practitioner!["services"] = new JsonArray([.. file["services"]!.AsArray().Select(service => service!["slug"]!.DeepClone())]);
        }

        foreach (var pool in (file["resourcePools"] as JsonArray) ?? [])
        {
            pool!["members"] = new JsonArray([.. Enumerable.Range(0, 2).Select(_ => JsonValue.Create($"slug-{next++}"))]);
        }

        foreach (var service in file["services"]!.AsArray())
        {
            MendService(service!.AsObject(), file["resourcePools"] as JsonArray);
        }

        if (file["travel"] is JsonObject travel)
        {
            travel.Remove("base");
            travel["between"] = file["serviceAreas"] is JsonArray { Count: > 1 } areas
                ? new JsonArray(new JsonObject { ["from"] = areas[0]!["slug"]!.DeepClone(), ["to"] = areas[1]!["slug"]!.DeepClone(), ["minutes"] = 30 }) : [];
        }

        file["url"] = "https://example.com";
        file["timeZone"] = "America/New_York";
        file["currency"] = "USD";
        file["sameAs"] = new JsonArray();
        file["hours"]!["special"] = new JsonArray();
        file["hours"]!["seasons"] = new JsonArray();
    }

    private static void MendService(JsonObject service, JsonArray? pools)
    {
        service["resources"] = new JsonArray([.. (pools ?? []).Select(pool => pool!["slug"]!.DeepClone())]);
        service.Remove("hours");
        service.Remove("validThrough");
        if (service["newClients"] is JsonObject first)
        {
            first["lengths"] = new JsonArray(service["lengths"]![0]!["minutes"]!.DeepClone());
        }
    }
}
