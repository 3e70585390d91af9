namespace Wellness.Practices;

public sealed class IntakeFormTests
{
    private static readonly IntakeQuestion Why = IntakeQuestion.ShortText("why", "Why do you come?");

    [Fact]
    public void Typed_ThatHoldsQuestions_KeepsThemInOrder()
    {
        var form = new IntakeForm.Typed("first-visit", 2, " Before your visit ", [Why, IntakeQuestion.YesNo("pregnant", "Are you pregnant?")]) { Lead = "Briefly." };

        (form.Slug, form.Version, form.Title, form.Lead).ShouldBe(("first-visit", 2, "Before your visit", "Briefly."));
        form.Questions.Select(question => question.Slug).ShouldBe(["why", "pregnant"]);
    }

    [Fact]
    public void Typed_WithoutQuestionsOrWithOneTwice_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new IntakeForm.Typed("form", 1, "Form", [])).ParamName.ShouldBe("questions");
        Should.Throw<ArgumentException>(() => new IntakeForm.Typed("form", 1, "Form", [Why, Why])).ParamName.ShouldBe("questions");
        Should.Throw<ArgumentException>(() => new IntakeForm.Typed("form", 1, "Form", Enumerable.Range(0, 61).Select(i => IntakeQuestion.YesNo($"q{i}", "?"))))
            .ParamName.ShouldBe("questions");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void Typed_VersionOutOfRange_IsRefused(int version) =>
        Should.Throw<ArgumentException>(() => new IntakeForm.Typed("form", version, "Form", [Why])).ParamName.ShouldBe("version");

    [Theory]
    [InlineData("http://forms.example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://forms.example.com/")]
    public void External_LinkThatIsNotHttps_IsRefused(string link) =>
        Should.Throw<ArgumentException>(() => new IntakeForm.External("form", "Form", new Uri(link))).ParamName.ShouldBe("link");

    [Fact]
    public void Question_AgainstItsKind_IsRefused()
    {
        Should.Throw<ArgumentException>(() => IntakeQuestion.OneOf("q", "Which?", ["only"])).ParamName.ShouldBe("choices");
        Should.Throw<ArgumentException>(() => IntakeQuestion.SeveralOf("q", "Which?", ["same", " same "])).ParamName.ShouldBe("choices");
        Should.Throw<ArgumentException>(() => IntakeQuestion.Number("q", "How many?", 2, 1)).ParamName.ShouldBe("most");
        Should.Throw<ArgumentException>(() => IntakeQuestion.ShortText("q", "Why?", 0)).ParamName.ShouldBe("maxLength");
        Should.Throw<ArgumentException>(() => IntakeQuestion.LongText("q", "Why?", 4_001)).ParamName.ShouldBe("maxLength");
        Should.Throw<ArgumentException>(() => IntakeQuestion.Date("Not a slug", "When?")).ParamName.ShouldBe("slug");
    }

    [Fact]
    public void IsRequired_OfAConsent_StaysTrue() =>
        (IntakeQuestion.Consent("agree", "I agree.") with { IsRequired = false }).IsRequired.ShouldBeTrue();

    [Fact]
    public void IntakeOf_ServiceWithAndWithoutItsOwn_IsItsOwnOrThePractices()
    {
        var practice = PracticeFile.Load(Repository.FullPractice);
        practice.Intake.ShouldBe("elsewhere");
        practice.IntakeOf(practice.Services[0]).ShouldBeOfType<IntakeForm.Typed>().Questions.Select(question => question.Kind)
            .ShouldBe(Enum.GetValues<IntakeQuestionKind>());

        var other = practice.Services[0] with { Intake = null };

        practice.IntakeOf(other).ShouldBeOfType<IntakeForm.External>().Link.Host.ShouldBe("forms.example.com");
        var minimal = PracticeFile.Load(Repository.MinimalPractice);
        minimal.IntakeOf(minimal.Services[0]).ShouldBeNull();
    }

    [Fact]
    public void Practice_FormThatIsNotThere_IsRefused()
    {
        var full = PracticeFile.Load(Repository.FullPractice);
        Practice Build(IntakeForm[] forms, string? intake = null) => new(
            full.Name, full.Url, full.TimeZone, full.Hours, [full.Services[0]], full.Practitioners, full.ResourcePools, forms)
        { Intake = intake };
        var form = full.IntakeForms[0];

        Should.Throw<ArgumentException>(() => Build([])).Message.ShouldContain("'first-visit', which is not there");
        Should.Throw<ArgumentException>(() => Build([form, form])).ParamName.ShouldBe("intakeForms");
        Should.Throw<ArgumentException>(() => Build([form], "elsewhere")).Message.ShouldContain("'elsewhere', which is not there");
    }

    [Theory]
    [InlineData("""{ "slug": "q", "kind": "oneOf", "question": "?" }""", "$.intakeForms[0].questions[0].choices", "needs it")]
    [InlineData("""{ "slug": "q", "kind": "oneOf", "question": "?", "choices": ["a"] }""", "$.intakeForms[0].questions[0].choices", "at least two choices")]
    [InlineData("""{ "slug": "q", "kind": "severalOf", "question": "?", "choices": ["a", " a"] }""", "$.intakeForms[0].questions[0].choices[1]", "Write this once")]
    [InlineData("""{ "slug": "q", "kind": "yesNo", "question": "?", "maxLength": 9 }""", "$.intakeForms[0].questions[0].maxLength", "the kind \"yesNo\" has no \"maxLength\"")]
    [InlineData("""{ "slug": "q", "kind": "date", "question": "?", "most": 9 }""", "$.intakeForms[0].questions[0].most", "Take this out")]
    [InlineData("""{ "slug": "q", "kind": "number", "question": "?", "least": 1 }""", "$.intakeForms[0].questions[0].most", "needs it")]
    [InlineData("""{ "slug": "q", "kind": "number", "question": "?", "least": 2, "most": 1 }""", "$.intakeForms[0].questions[0].most", "not below the least")]
    [InlineData("""{ "slug": "q", "kind": "text", "question": "?" }""", "$.intakeForms[0].questions[0].kind", "Write one of \"shortText\"")]
    [InlineData("""{ "slug": "q", "kind": "shortText", "question": "?", "maxLength": 4001 }""", "$.intakeForms[0].questions[0].maxLength", "from 1 to 4,000")]
    public void Parse_QuestionWithAMistake_NamesPlaceAndRule(string question, string path, string rule) =>
        Fault($$"""{ "slug": "form", "title": "Form", "questions": [{{question}}] }""", path).ShouldContain(rule);

    [Theory]
    [InlineData("""{ "slug": "form", "title": "Form" }""", "$.intakeForms[0].questions", "\"link\" of a form elsewhere")]
    [InlineData("""{ "slug": "form", "title": "Form", "link": "https://a.example/", "questions": [{ "slug": "q", "kind": "yesNo", "question": "?" }] }""", "$.intakeForms[0].link", "either the questions or the link")]
    [InlineData("""{ "slug": "form", "title": "Form", "link": "http://a.example/" }""", "$.intakeForms[0].link", "begins with https://")]
    [InlineData("""{ "slug": "form", "title": "Form", "version": 0, "questions": [{ "slug": "q", "kind": "yesNo", "question": "?" }] }""", "$.intakeForms[0].version", "from 1 to 1,000,000")]
    [InlineData("""{ "slug": "form", "title": "Form", "questions": [] }""", "$.intakeForms[0].questions", "at least 1")]
    [InlineData("""{ "slug": "frm", "title": "Form", "questions": [{ "slug": "q", "kind": "yesNo", "question": "?" }] }""", "$.intake", "Did you mean \"frm\"?")]
    public void Parse_FormWithAMistake_NamesPlaceAndRule(string form, string path, string rule) => Fault(form, path).ShouldContain(rule);

    private static string Fault(string form, string path)
    {
        var text = PracticeFileTests.Changed("\"currency\": \"USD\"", $"\"intakeForms\": [{form}], \"intake\": \"form\"");
        return Should.Throw<PracticeFileException>(() => PracticeFile.Parse(text)).Faults.First(fault => fault.Path == path).Rule;
    }
}
