using System.Globalization;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Tests;

/// <summary>What the public is told about a refusal.</summary>
public sealed class BookingFaultTextTests
{
    private static readonly BookingChoice Choice = new(new SlotQuestion(VariedPractice.Careful, Duration.FromMinutes(60), null), SamplePractice.December(1, 10));

    private static readonly BusyInterval Secret = new(SamplePractice.December(1, 8, 7), SamplePractice.December(1, 8, 53));

    public static TheoryData<SlotRefusal, string> Refusals => new()
    {
        { new SlotRefusal.OutsideHours(null), "Tuesday 1 December, 10:00 am can't be booked." },
        { new SlotRefusal.OffGrid(null, null), "Tuesday 1 December, 10:00 am can't be booked." },
        { new SlotRefusal.Busy(Secret), "Tuesday 1 December, 10:00 am is no longer free." },
        { new SlotRefusal.ClassFull(7), "Tuesday 1 December, 10:00 am is no longer free." },
        { new SlotRefusal.NoResource("secret-room"), "Tuesday 1 December, 10:00 am is no longer free." },
        { new SlotRefusal.Travel("secret-town", Duration.FromMinutes(53), Secret), "Tuesday 1 December, 10:00 am is no longer free." },
        { new SlotRefusal.DailyCapReached(7), "Tuesday 1 December, 10:00 am is no longer free." },
        { new SlotRefusal.WeeklyCapReached(7), "Tuesday 1 December, 10:00 am is no longer free." },
        { new SlotRefusal.DailyMinutesReached(77), "Tuesday 1 December, 10:00 am is no longer free." },
        { new SlotRefusal.WeeklyMinutesReached(77), "Tuesday 1 December, 10:00 am is no longer free." },
        { new SlotRefusal.TooSoon(SamplePractice.December(3, 10)), "Tuesday 1 December, 10:00 am is too soon for us to be ready." },
        { new SlotRefusal.BeyondWindow(new LocalDate(2027, 1, 29)), "Tuesday 1 December, 10:00 am is further ahead than we book." },
        { new SlotRefusal.OutsideValidity(null, new LocalDate(2026, 11, 1)), "Tuesday 1 December, 10:00 am is not one of the dates on which this is given." },
        { new SlotRefusal.CallFirst(), "For a first visit we talk with you before you book. Please call us at (864) 555-0142." },
        { new SlotRefusal.LengthNotForNewClients([Duration.FromMinutes(60)]), "A first visit is 60 minutes long. Please choose that." },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void Of_Refusal_SaysWhatToDoAndNothingOfOthers(SlotRefusal refusal, string told) =>
        Of(new BookingResult.Refused(refusal, [])).ShouldBe(told);

    [Fact]
    public void Of_EveryRefusal_IsToldInThisTest() =>
        Refusals.Select(row => row.Data.Item1.GetType()).Order(Comparer<Type>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name)))
            .ShouldBe(typeof(SlotRefusal).GetNestedTypes().OrderBy(type => type.Name, StringComparer.Ordinal));

    [Theory]
    [InlineData(VariedPractice.Plain, "Someone else has just taken Tuesday 1 December, 10:00 am.")]
    [InlineData(VariedPractice.Visit, "Tuesday 1 December, 10:00 am is no longer free.")]
    [InlineData(VariedPractice.Class, "The class on Tuesday 1 December, 10:00 am has no seat left.")]
    public void Of_Taken_FitsTheService(string service, string told) =>
        Text(new BookingResult.SlotTaken([]), Choice with { Session = Choice.Session with { Service = service } }).ShouldBe(told);

    [Fact]
    public void Of_Spanish_NamesNoTownAndGivesTheDayItsArticle()
    {
        var before = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (CultureInfo.GetCultureInfo("es-US"), CultureInfo.GetCultureInfo("es-US"));
            var day = BookingFormat.DayAndTime(Choice.Start, VariedPractice.Whole.TimeZone).Replace('\u00a0', ' ');

            Of(new BookingResult.Refused(new SlotRefusal.Travel("secret-town", Duration.FromMinutes(53), Secret), []))
                .ShouldBe($"La hora del {day} ya no está libre.");
            Text(new BookingResult.SlotTaken([]), Choice with { Session = Choice.Session with { Service = VariedPractice.Plain } })
                .ShouldBe($"Otra persona acaba de tomar la hora del {day}.");
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = before;
        }
    }

    private static string Of(BookingResult result) => Text(result, Choice);

    private static string Text(BookingResult result, BookingChoice choice) =>
        BookingFaultText.Of(result, choice, VariedPractice.Whole).Replace('\u00a0', ' ');
}
