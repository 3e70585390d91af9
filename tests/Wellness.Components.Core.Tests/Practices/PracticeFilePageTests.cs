using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wellness.Practices;

/// <summary>What docs/practice-file.md shows is so.</summary>
public sealed class PracticeFilePageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs/practice-file.md"));

    [Fact]
    public void Page_SmallFile_LoadsAndReviewsWell()
    {
        var practice = PracticeFile.Parse(Block("jsonc"));
        practice.Services[0].Lengths.Count.ShouldBe(2);
        PracticeReview.Check(practice).Where(advice => advice.Severity == AdviceSeverity.Warning).ShouldBeEmpty();
    }

    /// <summary>The second example is parts of a file: put into the small one it loads.</summary>
    [Fact]
    public void Page_ClassesRoomsAndVisits_LoadInTheSmallFile()
    {
        var file = Parsed(Block("jsonc"));
        var parts = Parsed(Block("json"));
        file["serviceAreas"] = JsonNode.Parse("""
            [
              { "slug": "greenville", "name": "Greenville", "kind": "city", "region": "South Carolina", "country": "US" },
              { "slug": "lake-keowee", "name": "Lake Keowee", "kind": "bodyOfWater", "region": "South Carolina", "country": "US" }
            ]
            """);
        file["resourcePools"] = parts["resourcePools"]!.DeepClone();
        file["travel"] = parts["travel"]!.DeepClone();
        foreach (var part in parts["services"]!.AsArray())
        {
            var service = file["services"]![0]!.DeepClone().AsObject();
            foreach (var (name, value) in part!.AsObject())
            {
                service[name] = value!.DeepClone();
            }

            file["services"]!.AsArray().Add(service);
            file["practitioners"]![0]!["services"]!.AsArray().Add(part["slug"]!.DeepClone());
        }

        var practice = PracticeFile.Parse(file.ToJsonString());
        practice.Services.Select(service => service.Capacity).ShouldBe([1, 6, 1]);
        practice.Travel!.Between(null, "lake-keowee").ShouldBe(NodaTime.Duration.FromMinutes(50));
    }

    [Fact]
    public void Page_Faults_AreWhatTheLoaderSays()
    {
        var mistaken = Block("jsonc")
            .Replace("New_York", "New York", StringComparison.Ordinal)
            .Replace("wednesday", "wendesday", StringComparison.Ordinal)
            .Replace("\"minutes\": 90", "\"minutes\": \"90\"", StringComparison.Ordinal)
            .Replace("[\"deep-tissue\"]", "[\"deep-tisue\"]", StringComparison.Ordinal);
        Should.Throw<PracticeFileException>(() => PracticeFile.Parse(mistaken)).Message.ShouldBe(Block("text").TrimEnd());
    }

    [Fact]
    public void Page_Code_IsTheCodeOfThisTest()
    {
        var folder = Directory.CreateTempSubdirectory("practice-file-page-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "practice.json"), Block("jsonc"));
            Run(folder);
            File.ReadAllText(Path.Combine(folder, "practice.schema.json")).ShouldBe(PracticeFile.Schema);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var source = File.ReadAllText(Repository.PathTo("tests/Wellness.Components.Core.Tests/Practices/PracticeFilePageTests.cs"))
            .Replace("Path.Combine(folder, \"practice.json\")", "\"practice.json\"", StringComparison.Ordinal)
            .Replace("Path.Combine(folder, \"practice.schema.json\")", "\"practice.schema.json\"", StringComparison.Ordinal);
        var shown = Page.Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0]).ToArray();
        shown.Length.ShouldBe(3);
        foreach (var line in shown.SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            source.ShouldContain($"        {line}\n");
        }
    }

    private static void Run(string folder)
    {
        var practice = PracticeFile.Load(Path.Combine(folder, "practice.json"));
        File.WriteAllText(Path.Combine(folder, "practice.schema.json"), PracticeFile.Schema);
        foreach (var advice in PracticeReview.Check(practice))
        {
            Console.WriteLine(advice);
        }
    }

    private static JsonObject Parsed(string json) => JsonNode.Parse(
        json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();

    private static string Block(string language) => Page.Split($"```{language}\n")[1].Split("```")[0];
}
