using NodaTime;
using Wellness.Practices;

namespace Wellness.Laws;

/// <summary>What a README shows compiles and does what is said beside it.</summary>
public class ReadmeTests
{
    [Fact]
    public void Readme_OfCore_ShowsCodeThatRuns()
    {
        // snippet: Wellness.Components.Core
        var therapy = new ServiceOffering(
            "neuromuscular-therapy",
            "Neuromuscular Therapy",
            "Slow, precise work on the muscles that refer pain.",
            [new SessionLength(Duration.FromMinutes(60), new Price(95, "USD"))])
        {
            BufferAfter = Duration.FromMinutes(15),
        };

        var practice = new Practice(
            "Lakeside Bodywork",
            new Uri("https://lakeside.example"),
            DateTimeZoneProviders.Tzdb["America/New_York"],
            new PracticeHours(WeeklyHours.Closed.With(IsoDayOfWeek.Tuesday, "09:00-12:30", "13:30-18:00")),
            [therapy],
            [new Practitioner("ada", "Ada", ["neuromuscular-therapy"])]);
        // end

        // 1 December 2026 is a Tuesday.
        practice.Hours.On(new LocalDate(2026, 12, 1)).Count.ShouldBe(2);
        CodeOf("Wellness.Components.Core").ShouldBe(Snippet("Wellness.Components.Core"));
    }

    private static string CodeOf(string package) =>
        File.ReadAllText(Path.Combine(House.Root, "src", package, "README.md"))
            .Split("```csharp\n")[1].Split("```")[0];

    private static string Snippet(string name)
    {
        const int indentation = 8;
        var lines = File.ReadLines(Path.Combine(House.Root, "tests/Wellness.Components.Laws.Tests/ReadmeTests.cs"))
            .SkipWhile(line => line.Trim() != $"// snippet: {name}").Skip(1)
            .TakeWhile(line => line.Trim() != "// end")
            .Select(line => line.Length > indentation ? line[indentation..] : "");
        return string.Join('\n', lines) + "\n";
    }
}
