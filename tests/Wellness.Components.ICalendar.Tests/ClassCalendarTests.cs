using Wellness.Bookings;

namespace Wellness.ICalendar;

public class ClassCalendarTests
{
    private readonly ClassCalendar _calendar = new(Sample.Practice());

    [Fact]
    public void Of_PlacesOfOneClass_AreOneSession()
    {
        var other = Sample.Booking() with { Id = Guid.Empty };

        ClassSession.Of([Sample.Booking(), other], service => service == "nmt")
            .ShouldBe([new ClassSession("nmt", "heather", Sample.Booking().Start, Sample.Booking().End)]);
    }

    [Fact]
    public void Of_CancelledHeldAndPrivateSessions_IsNone()
    {
        ClassSession.Of([Sample.Booking(status: BookingStatus.CancelledByClient), Sample.Booking(status: BookingStatus.Held)], _ => true).ShouldBeEmpty();
        ClassSession.Of([Sample.Booking()], _ => false).ShouldBeEmpty();
    }

    [Fact]
    public void Write_Session_TellsTheClassAndNobodyWhoComes()
    {
        var bytes = _calendar.Write(ClassSession.Of([Sample.Booking(note: "My sciatica again")], _ => true)).ToArray();
        var shown = Parsed.Event(bytes);

        shown.Uid.ShouldBe("nmt-heather-20261207T150000Z-20261207T160000Z@bodywisdom.example");
        shown.Summary.ShouldBe("Neuromuscular Therapy");
        shown.Description.ShouldBe("60 minutes with Heather, Body Wisdom.");
        shown.Class.ShouldBe("PUBLIC");
        var text = string.Join('\n', Parsed.Lines(bytes));
        new[] { "Ada", "ada@", "sciatica", "555-0100", Sample.Booking().Id.ToString() }.ShouldAllBe(marker => !text.Contains(marker));
    }

    [Fact]
    public void Write_NoSession_StillHoldsItsZoneAndItsName()
    {
        Parsed.Calendar(_calendar.Write([]).ToArray()).TimeZones.ShouldHaveSingleItem();
        Parsed.Lines(_calendar.Write([]).ToArray()).ShouldContain("NAME:Body Wisdom: Classes");
    }
}
