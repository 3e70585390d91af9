using System.Reflection;
using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Components;

public class RefusalTextTests : KitTest
{
    // Each rule with values that can be found again in its words.
    private static readonly SlotRefusal[] Refusals =
    [
        new SlotRefusal.OutsideHours(null),
        new SlotRefusal.OutsideHours(new OpenRange(TestPractice.Noon, TestPractice.Noon + Duration.FromHours(4))),
        new SlotRefusal.Busy(Span),
        new SlotRefusal.OffGrid(null, null),
        new SlotRefusal.OffGrid(TestPractice.Noon, null),
        new SlotRefusal.OffGrid(TestPractice.Noon, TestPractice.Noon + Duration.FromHours(1)),
        new SlotRefusal.TooSoon(TestPractice.Noon),
        new SlotRefusal.BeyondWindow(new LocalDate(2027, 1, 31)),
        new SlotRefusal.DailyCapReached(7),
        new SlotRefusal.WeeklyCapReached(23),
        new SlotRefusal.DailyMinutesReached(435),
        new SlotRefusal.WeeklyMinutesReached(1_800),
        new SlotRefusal.OutsideValidity(null, null),
        new SlotRefusal.OutsideValidity(new LocalDate(2027, 1, 4), null),
        new SlotRefusal.OutsideValidity(null, new LocalDate(2027, 3, 31)),
        new SlotRefusal.OutsideValidity(new LocalDate(2027, 1, 4), new LocalDate(2027, 3, 31)),
        new SlotRefusal.ClassFull(6),
        new SlotRefusal.NoResource("room"),
        new SlotRefusal.Travel("easley", Duration.FromMinutes(35), Span),
        new SlotRefusal.Travel(null, Duration.FromMinutes(35), null),
        new SlotRefusal.CallFirst(),
        new SlotRefusal.LengthNotForNewClients([Duration.FromMinutes(60), Duration.FromMinutes(90)]),
    ];

    private static BusyInterval Span => new(TestPractice.Noon, TestPractice.Noon + Duration.FromHours(2));

    [Fact]
    public void Refusals_OfTheseTests_AreAllThatThereAre() =>
        typeof(SlotRefusal).GetNestedTypes(BindingFlags.Public).Where(type => type.IsAssignableTo(typeof(SlotRefusal)))
            .ShouldBe(Refusals.Select(refusal => refusal.GetType()).Distinct(), ignoreOrder: true);

    [Theory]
    [InlineData("en-US")]
    [InlineData("es-US")]
    public void Of_EveryRefusal_HasWordsOfItsOwn(string culture)
    {
        Speak(culture);

        string[] words = [.. Refusals.Select(refusal => RefusalText.Of(refusal, Service, Practice, DeskFormat.At(TestPractice.Noon, Practice)))];

        words.ShouldAllBe(text => text.EndsWith('.') && !text.Contains('{'));
        words.ShouldBeUnique();
    }

    [Theory]
    [InlineData("en-US", "You are closed then.", "This session is not given then.")]
    [InlineData("es-US", "A esa hora está cerrado.", "Esta sesión no se da a esa hora.")]
    public void Of_Closed_SaysWhoseHoursDecided(string culture, string practice, string service)
    {
        Speak(culture);

        Closed(Service).ShouldBe(practice);
        Closed(null).ShouldBe(practice);
        Closed(Service with { Hours = new PracticeHours(WeeklyHours.Closed) }).ShouldBe(service);
    }

    [Theory]
    [InlineData(typeof(SlotRefusal.Busy), "Monday 23 November, 12:00 pm to 2:00 pm")]
    [InlineData(typeof(SlotRefusal.TooSoon), "Monday 23 November, 12:00 pm")]
    [InlineData(typeof(SlotRefusal.BeyondWindow), "31 January 2027")]
    [InlineData(typeof(SlotRefusal.DailyCapReached), "7")]
    [InlineData(typeof(SlotRefusal.DailyMinutesReached), "7 hours 15 minutes")]
    [InlineData(typeof(SlotRefusal.WeeklyMinutesReached), "30 hours")]
    [InlineData(typeof(SlotRefusal.ClassFull), "6")]
    [InlineData(typeof(SlotRefusal.NoResource), "room")]
    [InlineData(typeof(SlotRefusal.Travel), "Easley, which takes 35 minutes")]
    [InlineData(typeof(SlotRefusal.LengthNotForNewClients), "60 minutes or 90 minutes")]
    public void Of_Refusal_TellsWhatDecided(Type type, string value) =>
        RefusalText.Of(Refusals.First(refusal => refusal.GetType() == type), Service, Practice, DeskFormat.At(TestPractice.Noon, Practice))
            .Replace('\u00a0', ' ').ShouldContain(value);

    private string Closed(ServiceOffering? service) =>
        RefusalText.Of(new SlotRefusal.OutsideHours(null), service, Practice, DeskFormat.At(TestPractice.Noon, Practice));
}
