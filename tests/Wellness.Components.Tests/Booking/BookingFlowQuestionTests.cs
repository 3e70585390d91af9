using CsCheck;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>The flow of services that ask: where to come to, and whether it is the first visit.</summary>
public sealed class BookingFlowQuestionTests
{
    private static readonly string[] Keys = ["service", "new", "length", "area", "day", "time"];

    private static readonly string[] Values =
    [
        VariedPractice.Plain, VariedPractice.Visit, VariedPractice.Class, VariedPractice.Careful, VariedPractice.Called, "yes", "no", "Yes", "",
        "45", "60", "120", "easley", "lake-keowee", "Easley", "2026-12-03", "10:30", "%00", "'",
    ];

    private static readonly Gen<string> Address = Gen.Select(Gen.Int[0, Keys.Length - 1].Select(index => Keys[index]), Gen.OneOf(Gen.Int[0, Values.Length - 1].Select(index => Values[index]), Gen.String))
        .Array[0, 8].Select(pairs => "/book?" + string.Join('&', pairs.Select(pair => $"{pair.Item1}={pair.Item2}")));

    [Theory]
    [InlineData("?service=deep-work", BookingStep.FirstVisit, null)]
    [InlineData("?service=deep-work&length=120&day=2026-12-03&time=10:30", BookingStep.FirstVisit, null)]
    [InlineData("?service=deep-work&new=maybe&length=60", BookingStep.FirstVisit, BookingFlowFault.UnreadableAnswer)]
    [InlineData("?service=deep-work&new=yes", BookingStep.Service, null)]
    [InlineData("?service=deep-work&new=yes&length=60", BookingStep.Time, null)]
    [InlineData("?service=deep-work&new=yes&length=120", BookingStep.Service, BookingFlowFault.LengthNotForNewClients)]
    [InlineData("?service=deep-work&new=yes&length=61", BookingStep.Service, BookingFlowFault.UnknownLength)]
    [InlineData("?service=deep-work&new=no&length=120", BookingStep.Time, null)]
    [InlineData("?service=after-surgery", BookingStep.FirstVisit, null)]
    [InlineData("?service=after-surgery&new=yes&day=2026-12-03&time=10:30", BookingStep.CallFirst, null)]
    [InlineData("?service=after-surgery&new=no", BookingStep.Time, null)]
    [InlineData("?service=home-visit", BookingStep.Service, null)]
    [InlineData("?service=home-visit&length=60", BookingStep.Area, null)]
    [InlineData("?service=home-visit&length=60&day=2026-12-03&time=10:30", BookingStep.Area, null)]
    [InlineData("?service=home-visit&length=60&area=paris", BookingStep.Area, BookingFlowFault.UnknownArea)]
    [InlineData("?service=home-visit&length=60&area=easley", BookingStep.Time, null)]
    [InlineData("?service=home-visit&length=60&area=easley&day=2026-12-03&time=10:30", BookingStep.Details, null)]
    [InlineData("?service=therapy&area=easley", BookingStep.Time, BookingFlowFault.AreaNotAsked)]
    [InlineData("?service=therapy&new=yes", BookingStep.Time, null)]
    [InlineData("?area=easley", BookingStep.Service, null)]
    [InlineData("?area=paris", BookingStep.Service, BookingFlowFault.UnknownArea)]
    public void Parse_ServiceThatAsks_StandsAtTheOpenQuestion(string query, BookingStep step, BookingFlowFault? fault)
    {
        var state = Parse(query);

        state.Step.ShouldBe(step);
        state.Faults.ShouldBe(fault is { } one ? [one] : []);
        (state.Question is null).ShouldBe(step is not (BookingStep.Time or BookingStep.Details));
    }

    [Fact]
    public void Parse_WholeAddress_CarriesAreaAndAnswerToTheChoice()
    {
        var state = BookingFlowState.Parse(
            "?new=yes&area=easley&day=2026-12-03&time=10:30", VariedPractice.Small, SamplePractice.Now);

        state.Choice.ShouldBe(new BookingChoice(
            new SlotQuestion(VariedPractice.Visit, Duration.FromMinutes(60), null) { Area = "easley", IsNewClient = true },
            SamplePractice.December(3, 10, 30)));
    }

    [Fact]
    public void Parse_OnlyOneLengthForNewClients_IsChosen() =>
        BookingFlowState.Parse("?new=yes&length=90", VariedPractice.Small, SamplePractice.Now).Length!.Minutes.ShouldBe(60);

    [Fact]
    public void Parse_AnyAddress_NeverThrowsAndRereadsAsItself() => Address.Sample(address =>
    {
        foreach (var practice in new[] { VariedPractice.Whole, VariedPractice.Small })
        {
            var state = BookingFlowState.Parse(address, practice, SamplePractice.Now);
            var again = BookingFlowState.Parse(new Navigation().Address(state), practice, SamplePractice.Now);
            again.ShouldBe(state);
            again.Faults.ShouldBeEmpty();
        }
    });

    [Fact]
    public void With_ServiceChosenAfterTheArea_KeepsTheAreaWhereItIsAsked()
    {
        var state = Parse("?area=easley");

        state.With(Service(VariedPractice.Visit)).Area.ShouldBe(VariedPractice.Easley);
        state.With(Service(VariedPractice.Plain)).Area.ShouldBeNull();
    }

    [Fact]
    public void With_OtherService_ForgetsTheAnswer() =>
        Parse("?service=deep-work&new=yes&length=60").With(Service(VariedPractice.Called)).IsNewClient.ShouldBeNull();

    [Fact]
    public void With_LengthThatNewClientsCantHave_Throws()
    {
        var service = Service(VariedPractice.Careful);

        Should.Throw<ArgumentException>(() => Parse("?service=deep-work&new=yes").With(service, service.Lengths[2]));
    }

    [Fact]
    public void ForNewClient_LengthOfTheAddress_StaysIfItMay()
    {
        Parse("?service=deep-work&length=90").ForNewClient(true).Length!.Minutes.ShouldBe(90);
        Parse("?service=deep-work&length=120").ForNewClient(true).Length.ShouldBeNull();
        Parse("?service=deep-work&length=120").ForNewClient(false).Length!.Minutes.ShouldBe(120);
    }

    [Fact]
    public void In_TimeOfTheAddress_Stays() =>
        Parse("?service=home-visit&length=60&day=2026-12-03&time=10:30").In(VariedPractice.Easley).Start.ShouldBe(SamplePractice.December(3, 10, 30));

    [Fact]
    public void In_AreaOfAnotherPractice_Throws() =>
        Should.Throw<ArgumentException>(() => Parse("").In(new ServiceArea("paris", "Paris", ServiceAreaKind.City, "Île-de-France", "FR"))).ParamName.ShouldBe("area");

    [Theory]
    [InlineData("?service=home-visit&length=60&area=easley", "area")]
    [InlineData("?service=deep-work&new=yes&length=60", "new")]
    public void Without_Answer_LeavesTheRest(string query, string key)
    {
        var state = Parse(query);

        var asked = key == "area" ? state.WithoutArea() : state.WithoutAnswer();

        asked.ToQuery()[key].ShouldBeNull();
        asked.Length.ShouldBe(state.Length);
    }

    private static BookingFlowState Parse(string query) => BookingFlowState.Parse(query, VariedPractice.Whole, SamplePractice.Now);

    private static ServiceOffering Service(string slug) => VariedPractice.Whole.Service(slug)!;

    private sealed class Navigation : NavigationManager
    {
        public Navigation() => Initialize("https://example.com/", "https://example.com/book?other=1");
    }
}
