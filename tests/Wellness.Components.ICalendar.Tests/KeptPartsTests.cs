using NodaTime;
using Wellness.Bookings;

namespace Wellness.ICalendar;

public class KeptPartsTests
{
    private readonly List<Guid> _written = [];

    [Fact]
    public void Of_WhatIsAskedForAgain_StaysWhileOthersComeAndGo()
    {
        // A thousand bytes each and room for ten: the one that is always shown is written once.
        var parts = new KeptParts(Write, 10_000);
        for (var i = 1; i <= 100; i++)
        {
            parts.Of(Booking(0));
            parts.Of(Booking(i));
        }

        _written.Count(id => id == Booking(0).Id).ShouldBe(1);
        _written.Count.ShouldBe(101);
    }

    [Fact]
    public void Of_WhatWasLongNotAskedFor_IsForgotten()
    {
        var parts = new KeptParts(Write, 10_000);
        for (var i = 0; i <= 20; i++)
        {
            parts.Of(Booking(i));
        }

        parts.Of(Booking(0));

        _written.Count(id => id == Booking(0).Id).ShouldBe(2);
    }

    [Fact]
    public void Of_PartLargerThanTheBound_IsAnsweredAllTheSame() =>
        new KeptParts(Write, 10).Of(Booking(0)).Length.ShouldBe(1_000);

    [Fact]
    public void Of_StartThatANewZoneDatabaseMoved_IsWrittenAnew()
    {
        var parts = new KeptParts(Write);
        parts.Of(Booking(0));
        parts.Of(Booking(0) with { Start = Booking(0).Start + Duration.FromHours(1) });

        _written.Count.ShouldBe(2);
    }

    private static Booking Booking(int number) => Sample.Booking() with { Id = new Guid(number, 0, 0, new byte[8]) };

    private byte[] Write(Booking booking)
    {
        _written.Add(booking.Id);
        return new byte[1_000];
    }
}
