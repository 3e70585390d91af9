using Wellness.Bookings;

namespace Wellness.ICalendar;

public class ClientFeedTests
{
    private readonly ClientFeed _feed = new(Sample.Practice());

    [Fact]
    public void Write_Appointment_IsTheEventOfItsFileWithoutAlarmsAndLink()
    {
        var file = Parsed.Event(new AppointmentCalendar(Sample.Practice()).Write(Sample.Booking(), new Uri("https://bodywisdom.example/manage/abc")));
        var shown = Parsed.Event(_feed.Write([Sample.Booking()]).ToArray());

        shown.Uid.ShouldBe(file.Uid);
        shown.Summary.ShouldBe("Neuromuscular Therapy");
        shown.Description.ShouldBe(file.Description);
        shown.Alarms.ShouldBeEmpty();
        shown.Url.ShouldBeNull();
        shown.Attendees.ShouldBeEmpty();
    }

    [Fact]
    public void Write_Feed_IsNamedAfterThePractice() =>
        Parsed.Lines(_feed.Write([]).ToArray()).ShouldHold([
            "METHOD:PUBLISH", "NAME:Body Wisdom", "X-WR-CALNAME:Body Wisdom", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "BEGIN:VTIMEZONE"]);

    [Fact]
    public void Write_OfSeveralPractitioners_HoldsThemAllInOrder()
    {
        var second = Sample.Booking() with { Id = Guid.Empty, Practitioner = "other" };
        var first = Sample.Booking(Sample.Booking().Start - NodaTime.Duration.FromDays(1));

        Parsed.Calendar(_feed.Write([second, first]).ToArray()).Events.Select(one => one.Uid)
            .ShouldBe([$"{first.Id}@bodywisdom.example", $"{second.Id}@bodywisdom.example"]);
    }

    [Fact]
    public void Write_Cancelled_StaysAsCancelled() =>
        Parsed.Event(_feed.Write([Sample.Booking(status: BookingStatus.CancelledByPractice)]).ToArray()).Status.ShouldBe("CANCELLED");

    [Fact]
    public void ETag_WithVersion_IsTheOneThatWriteGives()
    {
        _feed.Write([Sample.Booking()], "7").ETag.ShouldBe(_feed.ETag("7"));
        _feed.ETag("8").ShouldNotBe(_feed.ETag("7"));
        _feed.ETag("7").ShouldNotBe(new CalendarFeed(Sample.Practice()).ETag("heather", "7"));
    }
}
