using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wellness.Practices;

public sealed class PracticeFileSchemaTests
{
    private const string Committed = "src/Wellness.Components.Core/practice.schema.json";

    private static readonly JsonObject Schema = JsonNode.Parse(PracticeFile.Schema)!.AsObject();

    [Fact]
    public void Schema_Generated_EqualsTheCommittedFile()
    {
        if (Environment.GetEnvironmentVariable("WELLNESS_APPROVE") == "1")
        {
            File.WriteAllText(Repository.PathTo(Committed), PracticeFile.Schema);
        }

        File.ReadAllText(Repository.PathTo(Committed)).ShouldBe(PracticeFile.Schema, "Run the tests with WELLNESS_APPROVE=1 to accept the change.");
    }

    [Fact]
    public void Schema_EveryProperty_IsDescribed() =>
        Properties(Schema).Where(property => string.IsNullOrWhiteSpace((string?)property.Schema["description"]))
            .Select(property => property.Path).ShouldBeEmpty();

    [Fact]
    public void Schema_EveryObject_RefusesUnknownProperties() =>
        Properties(Schema).Select(property => property.Schema).Append(Schema)
            .SelectMany(schema => new[] { schema, schema["items"] as JsonObject })
            .Where(schema => schema?["type"]?.ToString() == "object")
            .ShouldAllBe(schema => schema!["additionalProperties"]!.GetValue<bool>() == false);

    /// <summary>The file that shows everything shows each property that the schema knows.</summary>
    [Fact]
    public void Schema_EveryProperty_IsInTheFullFile()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var full = JsonNode.Parse(File.ReadAllText(Repository.FullPractice), documentOptions: options);
        var known = Properties(Schema).Select(property => property.Path)
            .Where(path => !path.Contains(".practitioners.hours.", StringComparison.Ordinal)
                && !path.Contains(".services.hours.weekly.", StringComparison.Ordinal)
                && !path.Contains(".seasons.weekly.", StringComparison.Ordinal));
        known.Except(Paths(full!, "$")).ShouldBeEmpty();
    }

    /// <summary>A default that the schema shows is what the model does without the property.</summary>
    [Theory]
    [InlineData("slotPolicy")]
    [InlineData("cancellationPolicy")]
    public void Schema_DefaultsOfAPolicy_AreThoseOfTheModel(string policy)
    {
        var written = new JsonObject();
        foreach (var (name, property) in Schema["properties"]![policy]!["properties"]!.AsObject().Where(pair => pair.Value!["default"] is not null))
        {
            written[name] = property!["default"]!.DeepClone();
        }

        var practice = PracticeFile.Parse(PracticeFileTests.Changed("\"currency\": \"USD\",", $"\"currency\": \"USD\", \"{policy}\": {written.ToJsonString()},"));
        written.Count.ShouldBeGreaterThanOrEqualTo(3);
        practice.SlotPolicy.ShouldBe(SlotPolicy.Default);
        practice.CancellationPolicy.ShouldBe(CancellationPolicy.Default);
    }

    [Fact]
    public void Schema_OtherDefaults_AreThoseOfTheModel()
    {
        var minimal = PracticeFile.Load(Repository.MinimalPractice);
        var service = Schema["properties"]!["services"]!["items"]!["properties"]!;
        service["bufferBeforeMinutes"]!["default"]!.GetValue<int>().ShouldBe((int)minimal.Services[0].BufferBefore.TotalMinutes);
        service["bufferAfterMinutes"]!["default"]!.GetValue<int>().ShouldBe((int)minimal.Services[0].BufferAfter.TotalMinutes);
        service["capacity"]!["default"]!.GetValue<int>().ShouldBe(minimal.Services[0].Capacity);
        service["visitsClients"]!["default"]!.GetValue<bool>().ShouldBe(minimal.Services[0].VisitsClients);
        service["newClients"]!["properties"]!["callFirst"]!["default"]!.GetValue<bool>().ShouldBe(new NewClientPolicy().CallFirst);
        Schema["properties"]!["travel"]!["properties"]!["countsWayFromBase"]!["default"]!.GetValue<bool>()
            .ShouldBe(new ServiceTravel(NodaTime.Duration.Zero).CountsWayFromBase);
        service["requiresApproval"]!["default"]!.GetValue<bool>().ShouldBe(minimal.Services[0].RequiresApproval);
        service["makesHealthClaims"]!["default"]!.GetValue<bool>().ShouldBe(minimal.Services[0].MakesHealthClaims);
        Schema["properties"]!["schemaType"]!["default"]!.GetValue<string>().ShouldBe(minimal.SchemaType);
        Schema["properties"]!["locations"]!["items"]!["properties"]!["clientsVisit"]!["default"]!.GetValue<bool>()
            .ShouldBe(new PracticeLocation("a", "A", new PostalAddress("Greenville", "South Carolina", "US")).ClientsVisit);
    }

    /// <summary>The files that name the schema name it where it is.</summary>
    [Theory]
    [InlineData("tests/Wellness.Components.Core.Tests/Practices/full.practice.json")]
    [InlineData("samples/BodyWisdom/practice.json")]
    public void Schema_NamedByAFile_IsThere(string file)
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var path = Repository.PathTo(file);
        var named = (string?)JsonNode.Parse(File.ReadAllText(path), documentOptions: options)!["$schema"];
        Path.GetFullPath(named!, Path.GetDirectoryName(path)!).ShouldBe(Repository.PathTo(Committed));
    }

    internal static IEnumerable<(string Path, JsonObject Schema)> Properties(JsonObject schema, string path = "$")
    {
        foreach (var (name, property) in ((schema["items"] ?? schema)["properties"] as JsonObject) ?? [])
        {
            yield return ($"{path}.{name}", property!.AsObject());
            foreach (var inner in Properties(property.AsObject(), $"{path}.{name}"))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<string> Paths(JsonNode node, string path) => node switch
    {
        JsonObject properties => properties.SelectMany(pair => Paths(pair.Value!, $"{path}.{pair.Key}").Prepend($"{path}.{pair.Key}")),
        JsonArray items => items.SelectMany(item => Paths(item!, path)),
        _ => [],
    };
}
