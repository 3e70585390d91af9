using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;
using Wellness.Bookings;
using Wellness.Pictures;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>The snippets of docs/availability.md, rule by rule, each held to the picture beside it.</summary>
public class AvailabilityPageRuleTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly SlotPolicy HalfHours = Ask.Hourly with { Step = Duration.FromMinutes(30) };

    [Fact]
    public void Snippet_Seasons_ThePictureAgrees()
    {
        // <seasons>
        var hours = new PracticeHours(
            WeeklyHours.Closed.With(IsoDayOfWeek.Monday, "09:00-12:30", "13:30-18:00"),
            seasons:
            [
                new SeasonalHours(
                    new LocalDate(2027, 6, 14), new LocalDate(2027, 8, 27),
                    WeeklyHours.Closed.With(IsoDayOfWeek.Monday, "08:00-12:30"), "summer"),
            ],
            special: [new SpecialHours(new LocalDate(2026, 12, 24), [LocalTimeRange.Parse("09:00-12:30")], "Christmas Eve")]);

        var summer = hours.On(new LocalDate(2027, 6, 21)); // 08:00-12:30
        var christmasEve = hours.On(new LocalDate(2026, 12, 24)); // 09:00-12:30
        // </seasons>
        summer.ShouldBe([LocalTimeRange.Parse("08:00-12:30")]);
        christmasEve.ShouldBe([LocalTimeRange.Parse("09:00-12:30")]);
        Lane("seasons", 1).ShouldBe(["08:00", "09:00", "10:00", "11:00"]);
        Lane("seasons", 3).ShouldBe(["09:00", "10:00", "11:00"]);
    }

    [Fact]
    public void Snippet_Buffers_ThePictureAgrees()
    {
        var (schedule, policy, day, now) = Day("2026-05-04", "09:00-13:00");
        // <buffers>
        var query = new SlotQuery(day, day, Duration.FromMinutes(60), now) { BufferAfter = Duration.FromMinutes(15) };
        BusyInterval[] busy = [new(At("10:30"), At("11:45"))]; // booked until 11:30, with its own 15 minutes

        Instant[] starts = SlotFinder.Find(schedule, policy, query, busy); // 09:00 and 12:00
        // </buffers>
        Times(starts).ShouldBe(["09:00", "12:00"]);
        Times(starts).ShouldBe(Lane("buffers", 1));
        Instant At(string time) => On(day, time);
    }

    [Fact]
    public void Snippet_Packed_ThePictureAgrees()
    {
        var (schedule, _, day, now) = Day("2026-05-04", "09:15-13:00");
        var query = new SlotQuery(day, day, Duration.FromMinutes(60), now);
        // <packed>
        var policy = new SlotPolicy { Step = Duration.FromMinutes(60), Alignment = StartAlignment.Packed };
        BusyInterval[] dentist = [new(At("10:45"), At("11:30"))];

        Instant[] starts = SlotFinder.Find(schedule, policy, query, dentist); // 09:15, 09:45, 11:30 and 12:00
        // </packed>
        Times(starts).ShouldBe(["09:15", "09:45", "11:30", "12:00"]);
        Times(starts).ShouldBe(Lane("packed", 2));
        Instant At(string time) => On(day, time);
    }

    [Fact]
    public void Snippet_Notice_ThePictureAgrees()
    {
        var sunday = new LocalDate(2026, 3, 8);
        var schedule = new AvailabilitySchedule(Zone, new PracticeHours(Ask.Daily("07:00-13:00")));
        // <notice>
        var policy = new SlotPolicy { Step = Duration.FromMinutes(60), MinimumNotice = Duration.FromHours(12) };
        var saturdayEvening = Instant.FromUtc(2026, 3, 8, 1, 0); // 20:00 in New York, on 7 March
        var query = new SlotQuery(sunday, sunday, Duration.FromMinutes(60), saturdayEvening);

        Instant[] starts = SlotFinder.Find(schedule, policy, query, []); // from 09:00 on
        // </notice>
        Times(starts).ShouldBe(["09:00", "10:00", "11:00", "12:00"]);
        Times(starts).ShouldBe(Lane("notice", 1));
    }

    [Fact]
    public void Snippet_Caps_ThePictureAgrees()
    {
        var (schedule, _, day, now) = Day("2026-05-04", "09:00-17:00");
        var query = new SlotQuery(day, day, Duration.FromMinutes(90), now);
        // <caps>
        var policy = new SlotPolicy { DailyCap = 4, DailyMinutesCap = 240 };
        var hour = Duration.FromMinutes(60);
        HeldSession[] booked = [new(At("09:00"), hour), new(At("10:00"), hour), new(At("14:00"), hour)];
        var agenda = new PractitionerAgenda(schedule, BusyTimeline.Empty, booked);

        SlotRefusal? refusal = SlotFinder.Explain(agenda, policy, query, At("12:00"));
        // SlotRefusal.DailyMinutesReached: three sessions of an hour are booked, and 90 minutes more would make 270.
        // </caps>
        refusal.ShouldBe(new SlotRefusal.DailyMinutesReached(240));
        Lane("caps", 3).ShouldBeEmpty();
        Instant At(string time) => On(day, time);
    }

    [Fact]
    public void Snippet_Class_ThePictureAgrees()
    {
        var (schedule, policy, day, now) = Day("2026-05-07", "18:30-19:15");
        // <class>
        var query = new SlotQuery(day, day, Duration.FromMinutes(45), now) { Service = "stretching", Capacity = 6 };
        HeldSession held = new(At("18:30"), Duration.FromMinutes(45)) { Service = "stretching", SeatsTaken = 4 };
        var agenda = new PractitionerAgenda(schedule, BusyTimeline.Empty, [held]);

        IReadOnlyList<FreeStart> starts = SlotFinder.Find(agenda, policy, query); // 18:30, with SeatsLeft 2
        // </class>
        starts.ShouldBe([new FreeStart(At("18:30"), 2)]);
        Lane("class", 0).ShouldBe(["18:30"]);
        Instant At(string time) => On(day, time);
    }

    [Fact]
    public void Snippet_Rooms_ThePictureAgrees()
    {
        var (schedule, policy, day, now) = Day("2026-05-07", "09:00-13:00");
        var query = new SlotQuery(day, day, Duration.FromMinutes(60), now);
        // <rooms>
        var willow = new ResourceAgenda("willow-room", new BusyTimeline([new(At("09:00"), At("11:00"))]));
        var river = new ResourceAgenda("river-room", new BusyTimeline([new(At("10:00"), At("12:00"))]));
        var agenda = new PractitionerAgenda(schedule, BusyTimeline.Empty);

        var starts = SlotFinder.Find(agenda, policy, query, [new PoolAgenda("room", [willow, river])]); // 09:00 and from 11:00 on
        // </rooms>
        Times(starts.Select(start => start.Start)).ShouldBe(Lane("rooms", 2));
        Instant At(string time) => On(day, time);
    }

    [Fact]
    public void Snippet_Travel_ThePictureAgrees()
    {
        var (schedule, policy, day, now) = Day("2026-05-07", "09:00-18:00");
        // <travel>
        var travel = new ServiceTravel(
            Duration.FromMinutes(60), [new TravelTime("greenville", "lake-keowee", Duration.FromMinutes(50))])
        {
            Base = "greenville",
        };
        var query = new SlotQuery(day, day, Duration.FromMinutes(75), now)
        {
            BufferBefore = Duration.FromMinutes(10),
            BufferAfter = Duration.FromMinutes(15),
            Travel = travel,
            Area = null, // at the base, in Greenville
        };
        var occupied = new BusyInterval(At("11:50"), At("13:30")); // the visit with its own buffers
        HeldSession visit = new(At("12:00"), Duration.FromMinutes(75), occupied) { Area = "lake-keowee" };
        var agenda = new PractitionerAgenda(schedule, BusyTimeline.Empty, [visit]);

        SlotRefusal? refusal = SlotFinder.Explain(agenda, policy, query, At("10:00"));
        // SlotRefusal.Travel: from 11:30, when all is packed, only 20 minutes are left for a way of 50.
        // </travel>
        refusal.ShouldBe(new SlotRefusal.Travel("lake-keowee", Duration.FromMinutes(50), occupied));
        Times(SlotFinder.Find(agenda, policy, query).Select(start => start.Start)).ShouldBe(Lane("travel", 2));
        Instant At(string time) => On(day, time);
    }

    [Fact]
    public void Snippet_NewClients_ThePictureAgrees()
    {
        var (schedule, _, day, _) = Day("2026-05-04", "09:00-17:00");
        var policy = Ask.Hourly with { MinimumNotice = Duration.FromHours(1) };
        var agenda = new PractitionerAgenda(schedule, BusyTimeline.Empty);
        var tenOClock = On(day, "10:00");
        // <new-clients>
        var first = new NewClientPolicy { Lengths = [Duration.FromMinutes(60)], MinimumNotice = Duration.FromHours(4) };
        var query = new SlotQuery(day, day, Duration.FromMinutes(60), tenOClock) { NewClient = first };

        IReadOnlyList<FreeStart> starts = SlotFinder.Find(agenda, policy, query); // 14:00, 15:00 and 16:00
        // </new-clients>
        Times(starts.Select(start => start.Start)).ShouldBe(Lane("new-clients", 1));
    }

    [Fact]
    public async Task Snippet_Series_ThePictureAgrees()
    {
        var hour = Duration.FromMinutes(60);
        var practice = new Practice(
            "Still Water", new Uri("https://example.com"), Zone, new PracticeHours(Ask.Daily("08:00-16:00")),
            [new ServiceOffering("massage", "Massage", "Slow, firm work.", [new SessionLength(hour)])], [new Practitioner("robin", "Robin", ["massage"])])
        {
            SlotPolicy = Ask.Hourly,
        };
        var taken = new OccupiedTime("robin", new BusyInterval(On(new LocalDate(2026, 3, 17), "09:30"), On(new LocalDate(2026, 3, 17), "12:00")));
        var bookings = new BookingService(
            practice, TakenTimes.Only(taken), new FakeClock(Instant.FromUtc(2026, 3, 1, 12, 0)), new BookingOptions { Alternatives = 2 });
        var cancellationToken = TestContext.Current.CancellationToken;
        // <series>
        var start = Instant.FromUtc(2026, 3, 3, 15, 0); // Tuesday, 10:00 in New York
        var request = new BookingRequest("massage", Duration.FromMinutes(60), "robin", start, Visitor: "", IdempotencyKey: "");
        var series = new SessionSeries(count: 4, intervalDays: 7);

        IReadOnlyList<SeriesAnswer> answers = await bookings.FindSeriesAsync(request, series, cancellationToken);
        // Three can be booked. That of 17 March has a Refusal, and in Alternatives 08:00 and 12:00.
        // </series>
        answers.Select(answer => answer.Refusal is null).ShouldBe([true, true, false, true]);
        Times(answers[1].Start).ShouldBe(["10:00"]);
        Times(answers[2].Alternatives.Select(slot => slot.Start)).ShouldBe(Lane("series", 2));
    }

    private static (AvailabilitySchedule Schedule, SlotPolicy Policy, LocalDate Day, Instant Now) Day(string date, string hours) =>
        (new AvailabilitySchedule(Zone, new PracticeHours(Ask.Daily(hours))), HalfHours, Ask.Date(date), On(Ask.Date(date).PlusDays(-3), "12:00"));

    private static Instant On(LocalDate day, string time) =>
        day.At(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value).InZoneStrictly(Zone).ToInstant();

    private static IEnumerable<string> Times(params IEnumerable<Instant> starts) =>
        starts.Select(start => ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", null).Format(start.InZone(Zone)));

    private static IEnumerable<string> Lane(string picture, int lane) => Album.Named(picture).Lanes[lane].Free;
}
