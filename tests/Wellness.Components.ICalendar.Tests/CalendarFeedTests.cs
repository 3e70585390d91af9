using System.Text;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.ICalendar;

public class CalendarFeedTests
{
    private readonly CalendarFeed _feed = new(Sample.Practice());

    [Fact]
    public void Write_Feed_HasItsNamesAndItsRefresh() =>
        Parsed.Lines(_feed.Write("heather", [Sample.Booking()]).Bytes.Span).ShouldHold([
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

        Parsed.Calendar(file.Bytes.Span).TimeZones.ShouldHaveSingleItem();
        file.LastModified.ShouldBeNull();
    }

    [Fact]
    public void Write_AppointmentsInAnyOrder_GiveTheSameBytesAndOneZone()
    {
        var bookings = Many(20);

        var file = _feed.Write("heather", bookings);
        var again = new CalendarFeed(Sample.Practice()).Write("heather", bookings.Reverse());

        again.Bytes.ToArray().ShouldBe(file.Bytes.ToArray());
        again.ETag.ShouldBe(file.ETag);
        Parsed.Lines(file.Bytes.Span).Count(line => line == "BEGIN:VTIMEZONE").ShouldBe(1);
        Parsed.Calendar(file.Bytes.Span).Events.Select(appointment => appointment.Start!.AsUtc).ShouldBe(bookings.Select(booking => booking.Start.ToDateTimeUtc()));
    }

    [Fact]
    public void Write_EveryStatus_LeavesOutOnlyHeldAndExpired()
    {
        var bookings = Enum.GetValues<BookingStatus>().Select((status, index) => Sample.Booking(status: status) with { Id = new Guid(index, 0, 0, new byte[8]) });

        var events = Parsed.Calendar(_feed.Write("heather", bookings).Bytes.Span).Events;

        events.Select(appointment => appointment.Status).ShouldBe(["TENTATIVE", "CONFIRMED", "CANCELLED", "CANCELLED", "CONFIRMED", "CONFIRMED"]);
    }

    [Fact]
    public void Write_OnlyAHold_IsAnEmptyFeed() => Parsed.Calendar(_feed.Write("heather", [Sample.Booking(status: BookingStatus.Held)]).Bytes.Span).Events.ShouldBeEmpty();

    [Theory]
    [InlineData(FeedPrivacy.Name, "Neuromuscular Therapy (Ada Lovelace)", "60 minutes")]
    [InlineData(FeedPrivacy.Initials, "Neuromuscular Therapy (A. L.)", "60 minutes")]
    [InlineData(FeedPrivacy.Busy, "Busy", null)]
    [InlineData(FeedPrivacy.Full, "Neuromuscular Therapy (Ada Lovelace)", "60 minutes\n864-555-0100\nada@client.example\nMy sciatica again")]
    public void Write_EachPrivacy_TellsSoMuch(FeedPrivacy privacy, string summary, string? description)
    {
        var appointment = Parsed.Event(new CalendarFeed(Sample.Practice(), privacy).Write("heather", [Sample.Booking(note: "My sciatica again")]).Bytes.Span);

        appointment.Summary.ShouldBe(summary);
        appointment.Description.ShouldBe(description);
    }

    [Theory]
    [InlineData(FeedPrivacy.Name, "sciatica|ada@|555-0100")]
    [InlineData(FeedPrivacy.Initials, "sciatica|ada@|555-0100|Ada|Lovelace")]
    [InlineData(FeedPrivacy.Busy, "sciatica|ada@|555-0100|Ada|Lovelace|A. L.|Neuromuscular|Greenville")]
    public void Write_EachPrivacy_LeaksNothingMore(FeedPrivacy privacy, string markers)
    {
        var text = string.Join('\n', Parsed.Lines(new CalendarFeed(Sample.Practice(), privacy).Write("heather", [Sample.Booking(note: "My sciatica again")]).Bytes.Span));

        markers.Split('|').ShouldAllBe(marker => !text.Contains(marker));
    }

    [Fact]
    public void Write_ClientWasErased_KeepsTheTime() =>
        Parsed.Event(_feed.Write("heather", [Sample.Booking() with { Client = null }]).Bytes.Span).Summary.ShouldBe("Neuromuscular Therapy");

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
            new CalendarFeed(Sample.Practice(), culture: System.Globalization.CultureInfo.GetCultureInfo("es")).ETag("heather", "7"),
        ];

        tags.ShouldBeUnique();
        tags.ShouldAllBe(tag => System.Text.RegularExpressions.Regex.IsMatch(tag, "^\"[0-9a-f]{32}\"$"));
    }

    [Fact]
    public void ETag_WithoutVersion_FollowsTheBytes()
    {
        _feed.Write("heather", [Sample.Booking()]).ETag.ShouldBe(_feed.Write("heather", [Sample.Booking()]).ETag);
        _feed.Write("heather", [Sample.Booking()]).ETag.ShouldNotBe(_feed.Write("heather", [Sample.Booking(client: "Grace Hopper")]).ETag);
    }

    [Fact]
    public void Write_UnknownPractitionerOrForeignBooking_IsRefused()
    {
        Should.Throw<ArgumentException>(() => _feed.Write("nobody", []));
        Should.Throw<ArgumentException>(() => _feed.Write("heather", [Sample.Booking() with { Practitioner = "other" }]));
    }

    [Fact]
    public void Write_ServiceThatLeftThePractice_KeepsTheAppointmentUnderItsSlug() =>
        Encoding.UTF8.GetString(_feed.Write("heather", [Sample.Booking() with { Service = "cupping" }]).Bytes.Span).ShouldContain("SUMMARY:cupping");

    [Fact]
    public void Fragment_OfABooking_StandsInTheFeedAsItIs() =>
        Encoding.UTF8.GetString(_feed.Write("heather", Many(3)).Bytes.Span).ShouldContain(Encoding.UTF8.GetString(_feed.Fragment(Many(3)[1])));

    private static Booking[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(index => Sample.Booking(Instant.FromUtc(2026, 9, 1, 15, 0) + Duration.FromDays(11 * index)) with { Id = new Guid(index, 0, 0, new byte[8]) })];
}
