using CsCheck;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Components.Tests;

public sealed class BookingFlowStateTests
{
    private const string Whole = "?service=neuromuscular-therapy&length=60&with=ana&day=2026-12-01&time=10:15";

    private static readonly string[] Keys = ["service", "length", "with", "day", "time", "booking", "a.day", "other"];

    private static readonly string[] Values =
    [
        "neuromuscular-therapy", "assisted-stretching", "foo", "", "45", "60", "061", "-60", "99999999999999", "heather", "ana",
        "2026-12-01", "2026-11-29", "2027-12-01", "9999-12-31", "-9998-01-01", "2026-02-30", "10:15", "25:00", "01:30-04:00",
        "01:30-05:00", "01:30+25:00", "01:30 05:00", "%", "%zz", "%ff%fe", "\u0000", "\ud800", "10:15&day=x", "’", "6f9619ff-8b86-4011-b42d-00c04fc964ff",
    ];

    private static readonly Gen<string> Address = Gen.Select(Gen.Int[0, Keys.Length - 1].Select(index => Keys[index]), Gen.OneOf(Gen.Int[0, Values.Length - 1].Select(index => Values[index]), Gen.String))
        .Array[0, 8].Select(pairs => "/book?" + string.Join('&', pairs.Select(pair => $"{pair.Item1}={pair.Item2}")));

    [Fact]
    public void Parse_WholeAddress_UnderstandsAll()
    {
        var state = Parse("https://example.com/book" + Whole + "#booking");

        state.Step.ShouldBe(BookingStep.Details);
        state.Faults.ShouldBeEmpty();
        state.Choice.ShouldBe(new BookingChoice(new SlotQuestion(SamplePractice.Nmt, Duration.FromMinutes(60), "ana"), SamplePractice.December(1, 10, 15)));
    }

    [Theory]
    [InlineData("", BookingStep.Service, null)]
    [InlineData("?length=60", BookingStep.Service, null)]
    [InlineData("?service=foo&length=60", BookingStep.Service, BookingFlowFault.UnknownService)]
    [InlineData("?service=neuromuscular-therapy&length=45", BookingStep.Service, BookingFlowFault.UnknownLength)]
    [InlineData("?service=neuromuscular-therapy&length=foo", BookingStep.Service, BookingFlowFault.UnknownLength)]
    [InlineData("?service=assisted-stretching", BookingStep.Time, null)]
    [InlineData("?service=assisted-stretching&with=ana", BookingStep.Time, BookingFlowFault.UnknownPractitioner)]
    [InlineData("?service=assisted-stretching&day=foo&time=10:15", BookingStep.Time, BookingFlowFault.UnreadableDay)]
    [InlineData("?service=assisted-stretching&day=2026-11-29&time=10:15", BookingStep.Time, BookingFlowFault.PastDay)]
    [InlineData("?service=assisted-stretching&day=2027-01-30&time=10:15", BookingStep.Time, BookingFlowFault.DayBeyondWindow)]
    [InlineData("?service=assisted-stretching&day=2026-12-01&time=10", BookingStep.Time, BookingFlowFault.UnreadableTime)]
    [InlineData("?service=assisted-stretching&time=10:15", BookingStep.Time, BookingFlowFault.UnreadableTime)]
    [InlineData("?service=assisted-stretching&day=2026-12-01&time=10:15-04:00", BookingStep.Time, BookingFlowFault.UnreadableTime)]
    [InlineData("?booking=1", BookingStep.Service, BookingFlowFault.UnknownBooking)]
    [InlineData("?booking=6f9619ff-8b86-4011-b42d-00c04fc964ff&day=foo", BookingStep.Done, null)]
    public void Parse_PartOrMangled_StandsAtTheNearestStep(string query, BookingStep step, BookingFlowFault? fault)
    {
        var state = Parse(query);

        state.Step.ShouldBe(step);
        state.Faults.ShouldBe(fault is { } one ? [one] : []);
    }

    [Fact]
    public void Parse_SmallestPractice_AsksForTheTimeAtOnce() =>
        BookingFlowState.Parse("", SamplePractice.Smallest, SamplePractice.Now).Step.ShouldBe(BookingStep.Time);

    [Fact]
    public void Parse_LastDayOfTheWindow_IsInside() =>
        Parse("?service=assisted-stretching&day=2027-01-29").Day.ShouldBe(new LocalDate(2027, 1, 29));

    [Fact]
    public void Parse_BeyondTheWindow_ShowsTheLastDay() =>
        Parse("?service=assisted-stretching&day=2027-02-01").Day.ShouldBe(new LocalDate(2027, 1, 29));

    // New York sets its clocks back at 2:00 am on Sunday 7 November 2027, and forward on Sunday 14 March 2027.
    [Theory]
    [InlineData("01:30-04:00", 5)]
    [InlineData("01:30-05:00", 6)]
    [InlineData("01:30", 5)]
    public void Parse_RepeatedHour_TakesTheOffset(string time, int utcHour)
    {
        var state = Late($"?day=2027-11-07&time={time}");

        state.Start.ShouldBe(Instant.FromUtc(2027, 11, 7, utcHour, 30));
        Reread(state).Start.ShouldBe(state.Start);
    }

    [Fact]
    public void Parse_SkippedHour_SaysSo() =>
        Late("?day=2027-03-14&time=02:30").Faults.ShouldBe([BookingFlowFault.SkippedTime]);

    [Fact]
    public void Parse_PlusSignUnescaped_IsRead()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

        StartText.ReadTime(new LocalDate(2026, 10, 25), "02:30 02:00", berlin, out _).ShouldBe(Instant.FromUtc(2026, 10, 25, 0, 30));
    }

    [Fact]
    public void Parse_OtherId_ReadsItsOwnKeysAlone()
    {
        var state = BookingFlowState.Parse("?service=foo&a.service=assisted-stretching&a.day=2026-12-02", SamplePractice.Whole, SamplePractice.Now, "a");

        state.Service.ShouldBe(SamplePractice.Stretching);
        state.Day.ShouldBe(new LocalDate(2026, 12, 2));
        state.ToQuery().Keys.ShouldAllBe(key => key.StartsWith("a."));
    }

    [Fact]
    public void Parse_ServiceGivenByThePage_IgnoresTheAddress()
    {
        var state = BookingFlowState.Parse("?service=assisted-stretching", SamplePractice.Whole, SamplePractice.Now, service: SamplePractice.Nmt);

        state.Service.ShouldBe(SamplePractice.Therapy);
        state.ToQuery()["service"].ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a.b")]
    [InlineData("a[b]")]
    public void Parse_MalformedId_Throws(string id) =>
        Should.Throw<ArgumentException>(() => BookingFlowState.Parse("", SamplePractice.Whole, SamplePractice.Now, id)).ParamName.ShouldBe("id");

    [Fact]
    public void Parse_ServiceThatIsNotThere_Throws() =>
        Should.Throw<ArgumentException>(() => BookingFlowState.Parse("", SamplePractice.Whole, SamplePractice.Now, service: "foo")).ParamName.ShouldBe("service");

    [Fact]
    public void Parse_AnyAddress_NeverThrowsAndRereadsAsItself() => Address.Sample(address =>
    {
        var state = Parse(address);
        var again = Reread(state);
        again.ShouldBe(state);
        again.Faults.ShouldBeEmpty();
    });

    [Fact]
    public void With_OtherLength_KeepsTheDayAndDropsTheTime()
    {
        var state = Parse("/book" + Whole).With(SamplePractice.Stretching, SamplePractice.Stretching.Lengths[0]);

        state.Day.ShouldBe(new LocalDate(2026, 12, 1));
        state.Start.ShouldBeNull();
        state.Practitioner.ShouldBeNull("Ana does not stretch");
    }

    [Fact]
    public void With_LengthOfAnotherService_Throws() =>
        Should.Throw<ArgumentException>(() => Parse("").With(SamplePractice.Stretching, SamplePractice.Therapy.Lengths[0]));

    [Fact]
    public void Booked_Query_HoldsTheBookingAlone()
    {
        var id = Guid.Parse("6f9619ff-8b86-4011-b42d-00c04fc964ff");

        Parse("/book" + Whole).Booked(id).ToQuery().Where(pair => pair.Value is not null)
            .ShouldHaveSingleItem().ShouldBe(new("booking", "6f9619ff-8b86-4011-b42d-00c04fc964ff"));
    }

    private static BookingFlowState Parse(string address) => BookingFlowState.Parse(address, SamplePractice.Whole, SamplePractice.Now);

    private static BookingFlowState Late(string query)
    {
        var practice = new Practice(
            "Late", new Uri("https://example.com"), SamplePractice.NewYork, new PracticeHours(WeeklyHours.Closed),
            [SamplePractice.Stretching], [new Practitioner("heather", "Heather", ["assisted-stretching"])])
        {
            SlotPolicy = new SlotPolicy { WindowDays = 731 },
        };
        return BookingFlowState.Parse(query, practice, SamplePractice.Now);
    }

    private static BookingFlowState Reread(BookingFlowState state)
    {
        var navigation = new Navigation();
        return BookingFlowState.Parse(navigation.Address(state), state.Practice, SamplePractice.Now);
    }

    private sealed class Navigation : NavigationManager
    {
        public Navigation() => Initialize("https://example.com/", "https://example.com/book?other=1");
    }
}
