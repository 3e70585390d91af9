using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

public sealed class IntakeReadingTests
{
    private static readonly IntakeForm.Typed Form = new("first-visit", 1, "Before your first visit", [
        IntakeQuestion.ShortText("reason", "Why do you come?", 20) with { IsRequired = true },
        IntakeQuestion.LongText("injuries", "Injuries?", 30),
        IntakeQuestion.YesNo("pregnant", "Are you pregnant?"),
        IntakeQuestion.OneOf("pressure", "How firm?", ["Light", "Firm"]),
        IntakeQuestion.SeveralOf("sore", "Where?", ["Neck", "Back", "Leg"]),
        IntakeQuestion.Date("surgery", "When was your last operation?"),
        IntakeQuestion.Number("pain", "Pain from 0 to 10", 0, 10),
        IntakeQuestion.Consent("agree", "I agree."),
    ]);

    [Fact]
    public void Read_EveryKindAnswered_GivesTypedAnswersInTheFormsOrder()
    {
        var reading = IntakeReading.Read(Form, Typed(
            ("agree", "yes"), ("reason", " Sore neck "), ("injuries", "Knee\r\n2019"), ("pregnant", "no"), ("pressure", "Firm"),
            ("sore", "Back"), ("surgery", "2019-02-28"), ("pain", "7"), ("stranger", "x")));

        reading.Faults.ShouldBeEmpty();
        reading.Answers.Select(answer => answer.Question).ShouldBe(Form.Questions.Select(question => question.Slug));
        reading.Answers[0].Wording.ShouldBe("Why do you come?");
        reading.Answers[0].Value.ShouldBe(new IntakeValue.Words("Sore neck"));
        reading.Answers[1].Value.ShouldBe(new IntakeValue.Words("Knee\n2019"));
        reading.Answers[2].Value.ShouldBe(new IntakeValue.YesNo(false));
        reading.Answers[3].Value.ShouldBeOfType<IntakeValue.Chosen>().Choices.ShouldBe(["Firm"]);
        reading.Answers[5].Value.ShouldBe(new IntakeValue.Day(new LocalDate(2019, 2, 28)));
        reading.Answers[6].Value.ShouldBe(new IntakeValue.Number(7));
        reading.Answers[7].Value.ShouldBe(new IntakeValue.YesNo(true));
    }

    [Fact]
    public void Read_SeveralChoices_AreKeptOnceInTheFormsOrder()
    {
        var typed = Sound();
        typed["sore"] = ["Leg", "Neck", "Leg"];

        IntakeReading.Read(Form, typed).Answers[4].Value.ShouldBeOfType<IntakeValue.Chosen>().Choices.ShouldBe(["Neck", "Leg"]);
    }

    [Fact]
    public void Read_NothingGiven_AsksForWhatIsRequiredAlone()
    {
        var reading = IntakeReading.Read(Form, Typed(("reason", " \t")));

        reading.Faults.ShouldBe([new FieldFault("reason", FieldRule.Required), new FieldFault("agree", FieldRule.Required)]);
        reading.Answers.ShouldAllBe(answer => answer.Value == null);
    }

    [Theory]
    [InlineData("reason", "123456789012345678901", FieldRule.TooLong, 20)]
    [InlineData("reason", "two\nlines", FieldRule.ControlCharacter, null)]
    [InlineData("reason", "bell\a", FieldRule.ControlCharacter, null)]
    [InlineData("injuries", "1234567890123456789012345678901", FieldRule.TooLong, 30)]
    [InlineData("injuries", "null\0", FieldRule.ControlCharacter, null)]
    [InlineData("pregnant", "maybe", FieldRule.NotOffered, null)]
    [InlineData("pressure", "firm", FieldRule.NotOffered, null)]
    [InlineData("sore", "Ear", FieldRule.NotOffered, null)]
    [InlineData("surgery", "2019-02-29", FieldRule.NotADate, null)]
    [InlineData("surgery", "28.2.2019", FieldRule.NotADate, null)]
    [InlineData("surgery", "0001-01-01", FieldRule.NotADate, null)]
    [InlineData("pain", "7.5", FieldRule.NotANumber, null)]
    [InlineData("pain", "99999999999", FieldRule.NotANumber, null)]
    [InlineData("pain", "-1", FieldRule.TooSmall, 0)]
    [InlineData("pain", "11", FieldRule.TooLarge, 10)]
    [InlineData("agree", "no", FieldRule.NotOffered, null)]
    public void Read_AgainstTheRule_NamesTheQuestionAndTheRule(string question, string value, FieldRule rule, int? bound)
    {
        var typed = Sound();
        typed[question] = [value];

        IntakeReading.Read(Form, typed).Faults.ShouldBe([new FieldFault(question, rule, bound)]);
    }

    [Fact]
    public void Read_TwoValuesForOne_AreNotOffered()
    {
        var typed = Sound();
        typed["pain"] = ["3", "4"];

        IntakeReading.Read(Form, typed).Faults.ShouldBe([new FieldFault("pain", FieldRule.NotOffered)]);
    }

    [Fact]
    public void ToString_OfAnythingWithAnswers_ShowsNone()
    {
        var reading = IntakeReading.Read(Form, Sound());
        var record = new IntakeRecord { Booking = Guid.Empty, Form = "f", Version = 1, SavedAt = default, Revision = 1, Title = "Neck", Answers = reading.Answers };

        object[] printed = [reading, record, reading.Answers[0], .. reading.Answers.Select(answer => answer.Value).OfType<IntakeValue>()];

        printed.Select(one => $"{one}").ShouldAllBe(text => !text.Contains("Neck", StringComparison.Ordinal));
    }

    private static Dictionary<string, IReadOnlyList<string>> Sound() => Typed(("reason", "Neck"), ("agree", "yes"));

    private static Dictionary<string, IReadOnlyList<string>> Typed(params (string Question, string Value)[] values) =>
        values.ToDictionary(pair => pair.Question, pair => (IReadOnlyList<string>)[pair.Value]);
}
