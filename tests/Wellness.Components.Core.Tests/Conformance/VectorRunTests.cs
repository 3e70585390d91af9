using Wellness.Conformance.Generation;
using Wellness.Scheduling;

namespace Wellness.Conformance;

public class VectorRunTests
{
    private const string Good =
        """{"scenario": {"zone": "UTC", "weekly": {"1": [["09:00", "11:00"]]}, "overrides": {}, "from": "2026-05-04", "to": "2026-05-04", "duration": 60, "before": 0, "after": 0, "step": 60, "align": "opening", "now": "2026-05-01T00:00:00Z", "notice": 0, "window": null, "busy": []}, "slots": ["2026-05-04T09:00:00Z", "2026-05-04T10:00:00Z"]}""";

    [Fact]
    public void Over_ThePublishedSet_AllPass()
    {
        var lines = File.ReadAllLines(PublishedSet());
        List<string> reports = [];
        VectorRun.Over(lines, reports.Add).ShouldBe(new VectorRun(360, 0), string.Join('\n', reports));
    }

    [Fact]
    public void ThePublishedSet_EachAlignmentWithEachKindOfTransitionAndEachRule_IsThere()
    {
        var traits = File.ReadLines(PublishedSet()).AsParallel().SelectMany(line => Traits.Of(Vector.Parse(line).Scenario)).ToLookup(trait => trait);
        Traits.All.Where(trait => traits[trait].Count() < VectorSet.LeastOfEach).ShouldBeEmpty();
    }

    [Fact]
    public void Make_TheSeedOfThePublishedSet_WritesItAgain() =>
        VectorSet.Make(360, 2026).Take(20).Select(vector => vector.ToString()).ShouldBe(File.ReadLines(PublishedSet()).Take(20));

    [Fact]
    public void ThePage_ItsExample_Passes()
    {
        var page = File.ReadAllText(Repository.File("docs", "conformance", "README.md"));
        var example = page.Split("```json")[1].Split("```")[0].ReplaceLineEndings(" ");
        VectorRun.Over([example], _ => { }).ShouldBe(new VectorRun(1, 0));
    }

    [Fact]
    public void Over_WrongAnswer_NamesTheLineAndTheMissingAndExtraStarts()
    {
        List<string> reports = [];
        VectorRun.Over([Good, "", Good.Replace("2026-05-04T10:00:00Z\"]", "2026-05-04T12:00:00Z\"]", StringComparison.Ordinal)], reports.Add)
            .ShouldBe(new VectorRun(1, 1));
        reports.ShouldBe(["line 3: mismatch\n  missing 1: 2026-05-04T12:00:00Z\n  extra 1: 2026-05-04T10:00:00Z"]);
    }

    [Theory]
    [InlineData("{\"scenario\":", "open JSON object")]
    [InlineData("[1]", "no \"slots\"")]
    [InlineData("{\"slots\": []}", "no \"scenario\"")]
    [InlineData("{\"slots\": [], \"scenario\": {}}", "'zone'")]
    public void Over_MalformedLine_FailsItWithItsNumberAndReason(string line, string reason) => Fault(line).ShouldContain(reason);

    [Theory]
    [InlineData("\"UTC\"", "\"Mars/Olympus\"", "'Mars/Olympus' is no IANA time zone")]
    [InlineData("\"1\":", "\"8\":", "'8' is no ISO weekday")]
    [InlineData("\"11:00\"", "\"25:00\"", "25:00")]
    [InlineData("\"opening\"", "\"sideways\"", "'sideways' is no alignment")]
    [InlineData("\"step\": 60", "\"step\": 0", "must be from")]
    [InlineData("\"to\": \"2026-05-04\"", "\"to\": \"2026-05-03\"", "before the first")]
    [InlineData("\"busy\": []", "\"busy\": [[\"2026-05-04T09:00:00Z\"]]", "no pair")]
    [InlineData("\"2026-05-04T09:00:00Z\"", "7", "'Number'")]
    public void Over_ValueOutOfBounds_FailsTheLineWithTheReason(string part, string instead, string reason) =>
        Fault(Good.Replace(part, instead, StringComparison.Ordinal)).ShouldContain(reason);

    private static string Fault(string line)
    {
        List<string> reports = [];
        VectorRun.Over([line], reports.Add).ShouldBe(new VectorRun(0, 1));
        reports.Single().ShouldStartWith("line 1: not a vector: ");
        return reports.Single();
    }

    private static string PublishedSet() => Repository.File("docs", "conformance", "availability.jsonl");
}
