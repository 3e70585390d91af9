using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wellness.Practices;

/// <summary>What docs/intake.md shows is so.</summary>
public sealed class IntakePageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs/intake.md"));

    [Fact]
    public void Page_FormInAFile_LoadsWithEveryKindButOneLineOfText()
    {
        var file = JsonNode.Parse(
            File.ReadAllText(Repository.MinimalPractice), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        foreach (var (name, value) in JsonNode.Parse(Page.Split("```json\n")[1].Split("```")[0])!.AsObject())
        {
            file[name] = value!.DeepClone();
        }

        var practice = PracticeFile.Parse(file.ToJsonString());

        practice.IntakeForms.Count.ShouldBe(2);
        practice.IntakeOf(practice.Services[0]).ShouldBeOfType<IntakeForm.Typed>().Questions.Select(question => question.Kind)
            .ShouldBe(Enum.GetValues<IntakeQuestionKind>().Except([IntakeQuestionKind.ShortText]), ignoreOrder: true);
    }

    [Fact]
    public void Page_Bounds_AreThoseOfTheModel()
    {
        Page.ShouldContain($"`maxLength`: {IntakeQuestion.DefaultShortLength} where");
        Page.ShouldContain($"`maxLength`: {IntakeQuestion.DefaultLongLength:#,0} where it is left out, 4,000 at most");
        Should.NotThrow(() => IntakeQuestion.LongText("most", "Most?", 4_000));
        Page.ShouldContain("A form has at most 60.");
        Should.NotThrow(() => new IntakeForm.Typed("most", 1, "Most", Enumerable.Range(0, 60).Select(i => IntakeQuestion.YesNo($"q{i}", "?"))));
        foreach (var kind in Enum.GetValues<IntakeQuestionKind>())
        {
            Page.ShouldContain($"`{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}`");
        }
    }
}
