using System.Text;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.ICalendar;

public class CalendarFeedTests
{
    private readonly CalendarFeed _feed = new(Sample.Practice());

    [Fact]
    public void Write_Feed_HasItsNamesAndItsRefresh() =>
        Parsed.Lines(_feed.Write("heather", [Sample.Booking()]).ToArray()).ShouldHold([
            "METHOD:PUBLISH",
            "VERSION:2.0",
            "PRODID:-//Wellness.Components//Wellness.Components.ICalendar//EN",
            "NAME:Body Wisdom: Heather",
            "X-WR-CALNAME:Body Wisdom: Heather",
            "X-WR-TIMEZONE:America/New_York",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "X-PUBLISHED-TTL:PT1H",
            "COLOR:seagreen",
            "SUMMARY:Neuromuscular Therapy (Ada Lovelace)",
            "DTSTART;TZID=America/New_York:20261207T100000",
            "DESCRIPTION:60 minutes",
        ]);

    [Fact]
    public void Write_NoAppointments_StillHoldsItsZone()
    {
        var file = _feed.Write("heather", []);

        Parsed.Calendar(file.ToArray()).TimeZones.ShouldHaveSingleItem();
        file.LastModified.ShouldBeNull();
    }

    [Fact]
    public void Write_AppointmentsInAnyOrder_GiveTheSameBytesAndOneZone()
    {
        var bookings = Many(20);

        var file = _feed.Write("heather", bookings);
        var again = new CalendarFeed(Sample.Practice()).Write("heather", bookings.Reverse());

        again.ToArray().ShouldBe(file.ToArray());
        again.ETag.ShouldBe(file.ETag);
        Parsed.Lines(file.ToArray()).Count(line => line == "BEGIN:VTIMEZONE").ShouldBe(1);
        Parsed.Calendar(file.ToArray()).Events.Select(appointment => appointment.Start!.AsUtc).ShouldBe(bookings.Select(booking => booking.Start.ToDateTimeUtc()));
    }

    [Fact]
    public void Write_EveryStatus_LeavesOutOnlyHeldAndExpired()
    {
        var bookings = Enum.GetValues<BookingStatus>().Select((status, index) => Sample.Booking(status: status) with { Id = new Guid(index, 0, 0, new byte[8]) });

        var events = Parsed.Calendar(_feed.Write("heather", bookings).ToArray()).Events;

        events.Select(appointment => appointment.Status).ShouldBe(["TENTATIVE", "CONFIRMED", "CANCELLED", "CANCELLED", "CONFIRMED", "CONFIRMED", "CANCELLED"]);
    }

    [Fact]
    public void Write_OnlyAHold_IsAnEmptyFeed() => Parsed.Calendar(_feed.Write("heather", [Sample.Booking(status: BookingStatus.Held)]).ToArray()).Events.ShouldBeEmpty();

    [Theory]
    [InlineData(FeedPrivacy.Name, "Neuromuscular Therapy (Ada Lovelace)", "60 minutes")]
    [InlineData(FeedPrivacy.Initials, "Neuromuscular Therapy (A. L.)", "60 minutes")]
    [InlineData(FeedPrivacy.Busy, "Busy", null)]
    [InlineData(FeedPrivacy.Full, "Neuromuscular Therapy (Ada Lovelace)", "60 minutes\n864-555-0100\nada@client.example\nMy sciatica again")]
    public void Write_EachPrivacy_TellsSoMuch(FeedPrivacy privacy, string summary, string? description)
    {
        var appointment = Parsed.Event(new CalendarFeed(Sample.Practice(), privacy).Write("heather", [Sample.Booking(note: "My sciatica again")]).ToArray());

        appointment.Summary.ShouldBe(summary);
        appointment.Description.ShouldBe(description);
    }

    [Theory]
    [InlineData(FeedPrivacy.Name, "sciatica|ada@|555-0100")]
    [InlineData(FeedPrivacy.Initials, "sciatica|ada@|555-0100|Ada|Lovelace")]
    [InlineData(FeedPrivacy.Busy, "sciatica|ada@|555-0100|Ada|Lovelace|A. L.|Neuromuscular|Greenville")]
    public void Write_EachPrivacy_LeaksNothingMore(FeedPrivacy privacy, string markers)
    {
        var text = string.Join('\n', Parsed.Lines(new CalendarFeed(Sample.Practice(), privacy).Write("heather", [Sample.Booking(note: "My sciatica again")]).ToArray()));

        markers.Split('|').ShouldAllBe(marker => !text.Contains(marker));
    }

    [Fact]
    public void Write_ClientWasErased_KeepsTheTime() =>
        Parsed.Event(_feed.Write("heather", [Sample.Booking() with { Client = null }]).ToArray()).Summary.ShouldBe("Neuromuscular Therapy");

    [Fact]
    public void Write_LastModified_IsTheLatestChange()
    {
        var later = Sample.Booking() with { Id = Guid.Empty, ChangedAt = Instant.FromUtc(2026, 11, 22, 0, 0) };

        _feed.Write("heather", [later, Sample.Booking()]).LastModified.ShouldBe(Instant.FromUtc(2026, 11, 22, 0, 0));
    }

    [Fact]
    public void ETag_WithVersion_IsTheOneThatWriteGives() =>
        _feed.Write("heather", [Sample.Booking()], "7").ETag.ShouldBe(_feed.ETag("heather", "7"));

    [Fact]
    public void ETag_OtherVersionPracticePrivacyOrPolicyOfWords_IsAnother()
    {
        string[] tags =
        [
            _feed.ETag("heather", "7"),
            _feed.ETag("heather", "8"),
            new CalendarFeed(Sample.Practice(name: "Other")).ETag("heather", "7"),
            new CalendarFeed(Sample.Practice(serviceName: "Other")).ETag("heather", "7"),
            new CalendarFeed(Sample.Practice(zone: DateTimeZone.Utc)).ETag("heather", "7"),
            new CalendarFeed(Sample.Practice(), FeedPrivacy.Initials).ETag("heather", "7"),
            new CalendarFeed(Sample.Practice(), buffers: true).ETag("heather", "7"),
            new CalendarFeed(Sample.Practice(), culture: System.Globalization.CultureInfo.GetCultureInfo("es")).ETag("heather", "7"),
        ];

        tags.ShouldBeUnique();
        tags.ShouldAllBe(tag => System.Text.RegularExpressions.Regex.IsMatch(tag, "^\"[0-9a-f]{32}\"$"));
    }

    [Fact]
    public void ETag_WithoutVersion_FollowsTheBytes()
    {
        _feed.Write("heather", [Sample.Booking()]).ETag.ShouldBe(_feed.Write("heather", [Sample.Booking()]).ETag);
        _feed.Write("heather", [Sample.Booking()]).ETag.ShouldNotBe(_feed.Write("heather", [Sample.Booking() with { Revision = 3 }]).ETag);
    }

    [Fact]
    public void Write_UnknownPractitionerOrForeignBooking_IsRefused()
    {
        Should.Throw<ArgumentException>(() => _feed.Write("nobody", []));
        Should.Throw<ArgumentException>(() => _feed.Write("heather", [Sample.Booking() with { Practitioner = "other" }]));
    }

    [Fact]
    public void Write_ServiceThatLeftThePractice_KeepsTheAppointmentUnderItsSlug() =>
        Encoding.UTF8.GetString(_feed.Write("heather", [Sample.Booking() with { Service = "cupping" }]).ToArray()).ShouldContain("SUMMARY:cupping");

    [Fact]
    public void Fragment_OfABooking_StandsInTheFeedAsItIs() =>
        Encoding.UTF8.GetString(_feed.Write("heather", Many(3)).ToArray()).ShouldContain(Encoding.UTF8.GetString(_feed.Fragment(Many(3)[1])));

    [Fact]
    public void Write_SameRevisionAgain_IsSerialisedOnce()
    {
        var first = _feed.Fragment(Sample.Booking());
        _feed.Write("heather", [Sample.Booking()]);

        _feed.Fragment(Sample.Booking()).ShouldBeSameAs(first);
        _feed.Fragment(Sample.Booking() with { Revision = 3 }).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Write_ClientErasedWithoutARevision_ForgetsTheName()
    {
        _feed.Write("heather", [Sample.Booking()]);

        Encoding.UTF8.GetString(_feed.Write("heather", [Sample.Booking() with { Client = null }]).ToArray()).ShouldNotContain("Ada");
    }

    [Fact]
    public void Write_WithBuffers_ShowsThemAsFreeTimeAroundTheSession()
    {
        var booking = Sample.Booking() with { BufferBefore = Duration.FromMinutes(15), BufferAfter = Duration.FromMinutes(30) };

        var events = Parsed.Calendar(new CalendarFeed(Sample.Practice(), buffers: true).Write("heather", [booking]).ToArray()).Events;

        events.Select(one => (one.Summary, one.Transparency)).ShouldBe([
            ("Neuromuscular Therapy (Ada Lovelace)", "OPAQUE"), ("Time to prepare", "TRANSPARENT"), ("Time to finish up", "TRANSPARENT")]);
        events.Select(one => (one.Start!.AsUtc, one.End!.AsUtc)).ShouldBe([
            (new DateTime(2026, 12, 7, 15, 0, 0), new DateTime(2026, 12, 7, 16, 0, 0)),
            (new DateTime(2026, 12, 7, 14, 45, 0), new DateTime(2026, 12, 7, 15, 0, 0)),
            (new DateTime(2026, 12, 7, 16, 0, 0), new DateTime(2026, 12, 7, 16, 30, 0))]);
        events.Select(one => one.Uid).ShouldBeUnique();
    }

    [Fact]
    public void Write_WithoutBuffers_IsTheSessionAlone() =>
        Parsed.Event(_feed.Write("heather", [Sample.Booking() with { BufferAfter = Duration.FromMinutes(30) }]).ToArray()).Summary!.ShouldStartWith("Neuro");

    private static Booking[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(index => Sample.Booking(Instant.FromUtc(2026, 9, 1, 15, 0) + Duration.FromDays(11 * index)) with { Id = new Guid(index, 0, 0, new byte[8]) })];
}
