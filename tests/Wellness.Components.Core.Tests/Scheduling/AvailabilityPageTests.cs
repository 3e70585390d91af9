using System.Text.RegularExpressions;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>The snippet of docs/availability.md, run; the page shows what stands between the two marks.</summary>
public class AvailabilityPageTests
{
    [Fact]
    public void Snippet_AsThePageShowsIt_FindsAndExplains()
    {
        // <snippet>
        var hours = new PracticeHours(
            WeeklyHours.Closed
                .With(IsoDayOfWeek.Monday, "09:00-12:30", "13:30-18:00")
                .With(IsoDayOfWeek.Thursday, "13:00-20:00"),
            special: [new SpecialHours(new LocalDate(2026, 11, 26), [], "Thanksgiving")]);
        var schedule = new AvailabilitySchedule(DateTimeZoneProviders.Tzdb["America/New_York"], hours);

        var policy = new SlotPolicy { Step = Duration.FromMinutes(30), MinimumNotice = Duration.FromHours(24) };
        var query = new SlotQuery(
            from: new LocalDate(2026, 11, 23),
            to: new LocalDate(2026, 11, 29),
            duration: Duration.FromMinutes(60),
            now: Instant.FromUtc(2026, 11, 20, 15, 0))
        {
            BufferAfter = Duration.FromMinutes(15),
        };
        BusyInterval[] busy = [new(Instant.FromUtc(2026, 11, 23, 15, 15), Instant.FromUtc(2026, 11, 23, 21, 0))];

        Instant[] starts = SlotFinder.Find(schedule, policy, query, busy);
        // Monday 09:00, then 16:00, 16:30 and 17:00 after the busy time; Thursday is a holiday.

        SlotRefusal? refusal = SlotFinder.Explain(schedule, policy, query, Instant.FromUtc(2026, 11, 23, 14, 30), busy);
        // SlotRefusal.Busy: from 09:30 the session and its buffer would run into the busy time, which it names.
        // </snippet>
        starts.ShouldBe(
        [
            Instant.FromUtc(2026, 11, 23, 14, 0),
            Instant.FromUtc(2026, 11, 23, 21, 0), Instant.FromUtc(2026, 11, 23, 21, 30), Instant.FromUtc(2026, 11, 23, 22, 0),
        ]);
        refusal.ShouldBe(new SlotRefusal.Busy(busy[0]));
    }

    [Theory]
    [InlineData("AvailabilityPageTests.cs", 1)]
    [InlineData("AvailabilityPageRuleTests.cs", 10)]
    public void Page_ItsSnippets_AreThoseThatAreTested(string file, int count)
    {
        var source = File.ReadAllText(Repository.File("tests", "Wellness.Components.Core.Tests", "Scheduling", file));
        var page = File.ReadAllText(Repository.File("docs", "availability.md"));
        var snippets = Regex.Matches(source, "^        // <([a-z-]+)>\n(.*?)^        // </\\1>\n", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => match.Groups[2].Value).ToArray();
        snippets.Length.ShouldBe(count);
        foreach (var snippet in snippets)
        {
            page.ShouldContain($"```csharp\n{string.Join('\n', snippet.Split('\n').Select(line => line.Length > 8 ? line[8..] : line))}```");
        }
    }
}
