using System.Globalization;
using System.Text;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

public class AppointmentCalendarTests
{
    private static readonly Uri Link = new("https://bodywisdom.example/manage/abc?x=1,2;3");

    [Fact]
    public void Write_ConfirmedBooking_IsThisFile() =>
        Encoding.UTF8.GetString(new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(), Link)).ShouldBe(
            """
            BEGIN:VCALENDAR
            METHOD:PUBLISH
            PRODID:-//Wellness.Components//Wellness.Components.ICalendar//EN
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:America/New_York
            BEGIN:STANDARD
            DTSTART:20191103T020000
            RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
            TZNAME:EST
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20200308T020000
            RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
            TZNAME:EDT
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            CLASS:PRIVATE
            CREATED:20261120T083000Z
            DESCRIPTION:60 minutes with Heather\, Body Wisdom.\nYou can cancel or move 
             it until 24 hours before it starts.
            DTEND;TZID=America/New_York:20261207T110000
            DTSTAMP:20261121T094530Z
            DTSTART;TZID=America/New_York:20261207T100000
            LAST-MODIFIED:20261121T094530Z
            LOCATION:Greenville\, South Carolina
            ORGANIZER;CN=Body Wisdom:mailto:hello@bodywisdom.example
            SEQUENCE:2
            STATUS:CONFIRMED
            SUMMARY:Neuromuscular Therapy
            TRANSP:OPAQUE
            UID:01936f5c-2b00-7000-8000-000000000001@bodywisdom.example
            URL:https://bodywisdom.example/manage/abc?x=1,2;3
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Neuromuscular Therapy
            TRIGGER:-PT24H
            END:VALARM
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Neuromuscular Therapy
            TRIGGER:-PT2H
            END:VALARM
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"));

    [Fact]
    public void Write_SameBookingTwice_GivesTheSameBytes() =>
        new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(), Link)
            .ShouldBe(new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(), Link));

    [Theory]
    [InlineData(BookingStatus.Pending, "TENTATIVE", "OPAQUE", 2)]
    [InlineData(BookingStatus.Confirmed, "CONFIRMED", "OPAQUE", 2)]
    [InlineData(BookingStatus.Completed, "CONFIRMED", "OPAQUE", 2)]
    [InlineData(BookingStatus.NoShow, "CONFIRMED", "OPAQUE", 2)]
    [InlineData(BookingStatus.CancelledByClient, "CANCELLED", "TRANSPARENT", 0)]
    [InlineData(BookingStatus.CancelledByPractice, "CANCELLED", "TRANSPARENT", 0)]
    [InlineData(BookingStatus.Declined, "CANCELLED", "TRANSPARENT", 0)]
    public void Write_EachStatus_IsToldToTheCalendar(BookingStatus status, string expected, string transparency, int alarms)
    {
        var appointment = Parsed.Event(new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(status: status)));

        appointment.Status.ShouldBe(expected);
        appointment.Transparency.ShouldBe(transparency);
        appointment.Alarms.Count.ShouldBe(alarms);
    }

    [Theory]
    [InlineData(BookingStatus.Held)]
    [InlineData(BookingStatus.Expired)]
    public void Write_WhatIsNoAppointment_IsRefused(BookingStatus status) =>
        Should.Throw<ArgumentException>(() => new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(status: status)));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@b.example")]
    public void Write_LinkOfAnotherKind_IsRefused(string link) =>
        Should.Throw<ArgumentException>(() => new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(), new Uri(link)));

    [Fact]
    public void Write_BookedLaterThanADayBefore_RemindsOnlyTwoHoursBefore() =>
        // Changed 2026-11-21 09:45:30, so this start is 20 hours later.
        Parsed.Event(new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(Instant.FromUtc(2026, 11, 22, 5, 45))))
            .Alarms.ShouldHaveSingleItem().Trigger!.Duration!.Value.Hours.ShouldBe(-2);

    [Fact]
    public void Write_ClientsDoNotVisit_SaysNoStreetAndNoCode()
    {
        var text = Encoding.UTF8.GetString(new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking()));

        text.ShouldNotContain("Secret");
        text.ShouldNotContain("29601");
        text.ShouldNotContain("GEO");
    }

    [Theory]
    [InlineData("easley", "Easley, South Carolina")]
    [InlineData("gone-by-now", "gone-by-now")]
    public void Write_Visit_NamesTheClientsArea(string area, string expected)
    {
        var practice = Sample.Practice();
        var visited = new Practice(practice.Name, practice.Url, practice.TimeZone, practice.Hours, practice.Services, practice.Practitioners)
        {
            Locations = practice.Locations,
            ServiceAreas = [new ServiceArea("easley", "Easley", ServiceAreaKind.City, "South Carolina", "US")],
        };

        Parsed.Event(new AppointmentCalendar(visited).Write(Sample.Booking() with { Area = area })).Location.ShouldBe(expected);
    }

    [Fact]
    public void Write_ClientsVisit_SaysWhere()
    {
        var room = new PracticeLocation("room", "Room", Sample.HomeAddress) { ClientsVisit = true, Geo = new GeoCoordinates(34.85, -82.4) };

        var appointment = Parsed.Event(new AppointmentCalendar(Sample.Practice(locations: room)).Write(Sample.Booking()));

        appointment.Location.ShouldBe("Room, 1 Secret Lane, Greenville, South Carolina 29601");
        appointment.GeographicLocation!.Latitude.ShouldBe(34.85);
    }

    [Fact]
    public void Write_SeveralVisitedPlaces_NamesNone() =>
        Parsed.Event(new AppointmentCalendar(Sample.Practice(locations: [
            new PracticeLocation("a", "A", Sample.HomeAddress) { ClientsVisit = true },
            new PracticeLocation("b", "B", Sample.HomeAddress) { ClientsVisit = true },
        ])).Write(Sample.Booking())).Location.ShouldBeNull();

    [Fact]
    public void Write_AnyBooking_HoldsNothingThatTheClientTold()
    {
        var text = Encoding.UTF8.GetString(new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(note: "My sciatica again")));

        text.ShouldNotContain("Ada");
        text.ShouldNotContain("sciatica");
        text.ShouldNotContain("ada@");
        text.ShouldNotContain("555-0100");
    }

    [Theory]
    [InlineData(true, true, 24, "You can cancel or move it until 24 hours before it starts.")]
    [InlineData(true, true, 0, "You can cancel or move it until it starts.")]
    [InlineData(true, false, 1, "You can cancel it until 1 hour before it starts. To move it, please contact 864-555-0199.")]
    [InlineData(false, true, 72, "You can move it until 3 days before it starts. To cancel it, please contact 864-555-0199.")]
    [InlineData(false, false, 24, "To cancel or move it, please contact 864-555-0199.")]
    public void Write_Policy_IsASentence(bool cancel, bool move, int hours, string expected)
    {
        var policy = new CancellationPolicy { ClientsMayCancel = cancel, ClientsMayMove = move, CutOff = Duration.FromHours(hours), LateFee = "Later, half the price is due." };

        Parsed.Event(new AppointmentCalendar(Sample.Practice(policy: policy, telephone: "864-555-0199")).Write(Sample.Booking()))
            .Description.ShouldBe($"60 minutes with Heather, Body Wisdom.\n{expected}\nLater, half the price is due.");
    }

    [Fact]
    public void Write_InSpanish_SpeaksSpanishWhateverTheThreadSpeaks() =>
        Parsed.Event(new AppointmentCalendar(Sample.Practice(), CultureInfo.GetCultureInfo("es-US")).Write(Sample.Booking()))
            .Description.ShouldBe("60 minutos con Heather, Body Wisdom.\nPuede cancelarla o cambiarla hasta 24 horas antes de que empiece.");

    [Theory]
    [InlineData(null, "https://bodywisdom.example/")]
    [InlineData("not an address", "https://bodywisdom.example/")]
    [InlineData("a+b@x.example", "mailto:a%2Bb@x.example")]
    public void Write_Organizer_IsTheAddressOrTheSite(string? email, string expected) =>
        Parsed.Lines(new AppointmentCalendar(Sample.Practice(email: email)).Write(Sample.Booking()))
            .ShouldContain($"ORGANIZER;CN=Body Wisdom:{expected}");

    [Theory]
    // New York, 2026-11-01: the clock shows 01:30 at 05:30Z and again at 06:30Z.
    [InlineData(5, 30, "DTSTART:20261101T053000Z", "DTEND:20261101T063000Z")]
    [InlineData(6, 30, "DTSTART:20261101T063000Z", "DTEND:20261101T073000Z")]
    [InlineData(4, 30, "DTSTART;TZID=America/New_York:20261101T003000", "DTEND;TZID=America/New_York:20261101T013000")]
    [InlineData(7, 30, "DTSTART;TZID=America/New_York:20261101T023000", "DTEND;TZID=America/New_York:20261101T033000")]
    public void Write_AutumnNight_NeverNamesTheSecondPassByItsLocalTime(int hour, int minute, string start, string end) =>
        Parsed.Lines(new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(Instant.FromUtc(2026, 11, 1, hour, minute))))
            .ShouldHold([start, end]);

    [Fact]
    public void Write_AutumnAndSpringNights_EveryReaderFindsTheInstants()
    {
        var calendar = new AppointmentCalendar(Sample.Practice());
        foreach (var night in new[] { Instant.FromUtc(2026, 11, 1, 3, 0), Instant.FromUtc(2027, 3, 14, 4, 0) })
        {
            for (var start = night; start < night + Duration.FromHours(8); start += Duration.FromMinutes(5))
            {
                var appointment = Parsed.Event(calendar.Write(Sample.Booking(start)));
                appointment.Start!.AsUtc.ShouldBe(start.ToDateTimeUtc());
                appointment.End!.AsUtc.ShouldBe((start + Duration.FromHours(1)).ToDateTimeUtc());
            }
        }
    }

    [Fact]
    public void Write_ZoneIsUtc_NamesNoZoneInTheTimes() =>
        Parsed.Lines(new AppointmentCalendar(Sample.Practice(zone: DateTimeZone.Utc)).Write(Sample.Booking()))
            .ShouldHold(["DTSTART:20261207T150000Z", "DTEND:20261207T160000Z"]);

    [Fact]
    public void Write_ZoneOutsideIana_HasANameThatParametersMayHold() =>
        Parsed.Lines(new AppointmentCalendar(Sample.Practice(zone: DateTimeZone.ForOffset(Offset.FromHoursAndMinutes(5, 30)))).Write(Sample.Booking()))
            .ShouldHold(["TZID:UTC+05-30", "DTSTART;TZID=UTC+05-30:20261207T203000"]);
}
