using System.Globalization;
using Wellness.Bookings;

namespace Wellness.ICalendar;

public class AppointmentMessagesTests
{
    private readonly AppointmentMessages _messages = new(Sample.Practice());

    [Fact]
    public void Request_ConfirmedBooking_NamesBothSidesAndTheMethodTwice()
    {
        var message = _messages.Request(Sample.Booking(), new Uri("https://bodywisdom.example/manage/abc"));

        message.ContentType.ShouldBe("text/calendar; charset=utf-8; method=REQUEST");
        Parsed.Lines(message.Bytes.Span).ShouldHold([
            "METHOD:REQUEST",
            "ORGANIZER;CN=Body Wisdom:mailto:hello@bodywisdom.example",
            "ATTENDEE;CN=Ada Lovelace;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:ada@client.example",
            "UID:01936f5c-2b00-7000-8000-000000000001@bodywisdom.example",
            "SEQUENCE:2",
            "STATUS:CONFIRMED",
            "URL:https://bodywisdom.example/manage/abc",
        ]);
    }

    [Fact]
    public void Cancel_CancelledBooking_IsTheSameEventAtALaterSequence()
    {
        var message = _messages.Cancel(Sample.Booking(status: BookingStatus.CancelledByClient) with { Revision = 3 });

        message.ContentType.ShouldBe("text/calendar; charset=utf-8; method=CANCEL");
        Parsed.Lines(message.Bytes.Span).ShouldHold([
            "METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3", "UID:01936f5c-2b00-7000-8000-000000000001@bodywisdom.example"]);
        Parsed.Event(message.Bytes.Span).Attendees.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(BookingStatus.Held)]
    [InlineData(BookingStatus.Expired)]
    [InlineData(BookingStatus.Completed)]
    [InlineData(BookingStatus.NoShow)]
    public void Both_OtherStates_AreRefused(BookingStatus status)
    {
        Should.Throw<ArgumentException>(() => _messages.Request(Sample.Booking(status: status)));
        Should.Throw<ArgumentException>(() => _messages.Cancel(Sample.Booking(status: status)));
    }

    [Fact]
    public void Both_TheOthersState_IsRefused()
    {
        Should.Throw<ArgumentException>(() => _messages.Request(Sample.Booking(status: BookingStatus.CancelledByPractice)));
        Should.Throw<ArgumentException>(() => _messages.Cancel(Sample.Booking()));
    }

    [Fact]
    public void Request_ClientWasErased_IsRefused() =>
        Should.Throw<ArgumentException>(() => _messages.Request(Sample.Booking() with { Client = null }));

    [Fact]
    public void Request_LinkOfAnotherKind_IsRefused() =>
        Should.Throw<ArgumentException>(() => _messages.Request(Sample.Booking(), new Uri("javascript:alert(1)")));

    [Fact]
    public void Request_InSpanish_SpeaksSpanish() =>
        Parsed.Event(new AppointmentMessages(Sample.Practice(), CultureInfo.GetCultureInfo("es")).Request(Sample.Booking()).Bytes.Span)
            .Description!.ShouldStartWith("60 minutos con Heather");

    [Fact]
    public void Request_NoteOfTheClient_StaysWithThePractice() =>
        string.Join('\n', Parsed.Lines(_messages.Request(Sample.Booking(note: "My sciatica again")).Bytes.Span)).ShouldNotContain("sciatica");
}
