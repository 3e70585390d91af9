using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NodaTime;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Components.Messages;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Messages;

/// <summary>What the mails say, in both languages.</summary>
public class MessageComposerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Compose_Confirmation_SaysAllInPlainText()
    {
        await using var site = await MailSite.OpenAsync(practice: Practice());
        await site.BookAsync();
        await site.RunAsync();

        var mail = site.Mail.Messages.Single();
        mail.ReplyTo.ShouldBeEmpty();
        var text = mail.TextBody!;
        var lines = text.Split('\n');
        lines[..12].ShouldBe(
        [
            "You are booked",
            "",
            "Hello Mara O'Client,",
            "",
            "Thank you for booking with Quiet Hands. This is what we have agreed.",
            "",
            "What: Neuromuscular Therapy, 60 minutes",
            "When: Thursday 3 December 2026, 10:00 am, New York (EST)",
            "With whom: ANN",
            "Where: Studio, 1 Main Street, Anderson, SC",
            "How much: $90",
            "",
        ]);
        text.ShouldContain("You can move or cancel by yourself until Wednesday 2 December 2026, 10:00 am. Half the price later.");
        text.ShouldContain("See or change your appointment:\nhttps://quiet.example.com/manage/");
        text.ShouldContain("864 555 0100");
    }

    [Fact]
    public async Task Compose_EveryMail_HasNothingOfTheNote()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, token) = await site.BookAsync();
        await site.RunAsync();
        await site.Bookings.CancelAsync(token, booking.Revision, Token);
        await site.RunAsync();

        site.Mail.Messages.Count.ShouldBe(2);
        foreach (var part in site.Mail.Messages.SelectMany(mail => mail.BodyParts).OfType<TextPart>())
        {
            part.Text.ShouldNotContain("shoulder");
            part.Text.ShouldNotContain("555 0100");
        }
    }

    [Fact]
    public async Task Compose_BookedInSpanish_IsSpanish()
    {
        await using var site = await MailSite.OpenAsync(practice: Practice());
        await site.BookAsync(culture: "es-US");
        await site.RunAsync();

        var mail = site.Mail.Messages.Single();
        mail.Subject.ShouldBe("Su cita del jueves 3 de diciembre, 10:00 a. m.");
        mail.Body!.Headers["Content-Language"].ShouldBe("es-US");
        mail.TextBody!.ShouldContain("Cuándo: jueves 3 de diciembre de 2026, 10:00 a. m., New York (EST)");
        mail.HtmlBody!.ShouldContain("<html lang=\"es-US\">");
        mail.BodyParts.OfType<TextPart>().Single(part => part.ContentType.IsMimeType("text", "calendar") && !part.IsAttachment)
            .Text.ShouldContain("60 minutos");
    }

    [Fact]
    public async Task Compose_BookedInNoLanguage_IsInTheSites()
    {
        await using var site = await MailSite.OpenAsync(services => services.Configure<MailOptions>(options => options.Culture = "es"));
        await site.BookAsync();
        await site.RunAsync();

        site.Mail.Messages.Single().Subject!.ShouldStartWith("Su cita del ");
    }

    [Fact]
    public async Task Compose_Cancelled_RemovesTheAppointmentFromTheCalendar()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, token) = await site.BookAsync();
        await site.RunAsync();
        await site.Bookings.CancelAsync(token, booking.Revision, Token);
        await site.RunAsync();

        var parts = site.Mail.Messages.Select(mail => mail.BodyParts.OfType<TextPart>().First(part => part.ContentType.IsMimeType("text", "calendar"))).ToList();
        parts.ConvertAll(part => part.ContentType.Parameters["method"]).ShouldBe(["REQUEST", "CANCEL"]);
        var calendars = parts.ConvertAll(part => part.Text.ReplaceLineEndings("\n"));
        calendars[0].ShouldContain("METHOD:REQUEST\n");
        calendars[0].ShouldContain("mailto:mara@client.example");
        calendars[1].ShouldContain("METHOD:CANCEL\n");
        calendars[0].ShouldContain("SEQUENCE:0\n");
        calendars[1].ShouldContain("SEQUENCE:1\n");
        calendars[1].ShouldContain("STATUS:CANCELLED\n");
        site.Mail.Messages[1].TextBody!.ShouldContain("You cancelled it");
    }

    [Fact]
    public async Task Compose_CancelledByThePractice_SaysWhatItWrote()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, _) = await site.BookAsync();
        await site.RunAsync();
        var desk = site.App.Services.GetRequiredService<IBookingDesk>();
        await desk.CancelAsync(booking.Id, booking.Revision, new PracticeMessage("The boiler <broke>.\nPlease call."), Token);
        await site.RunAsync();

        var mail = site.Mail.Messages[1];
        mail.TextBody!.ShouldContain("The boiler <broke>.\n\nPlease call.\n");
        mail.HtmlBody!.ShouldContain("<p>The boiler &lt;broke&gt;.</p>");
    }

    [Fact]
    public async Task Compose_Moved_ChangesTheCalendarsEntryAndRemindsOfTheNewTime()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, _) = await site.BookAsync();
        await site.RunAsync();
        var desk = site.App.Services.GetRequiredService<IBookingDesk>();
        var start = MailSite.Thursday + Duration.FromHours(4);
        (await desk.MoveAsync(booking.Id, booking.Revision, new MoveRequest(start, null, "move".PadRight(40, '_')), Token)).ShouldBeOfType<BookingResult.Booked>();
        await site.RunAsync();
        site.Clock.Reset(start - Duration.FromHours(24));
        await site.RunAsync();

        site.Mail.Messages.Select(mail => mail.Subject).ShouldBe(
        [
            "Your appointment on Thursday 3 December, 10:00 am",
            "Changed: your appointment is now on Thursday 3 December, 2:00 pm",
            "Reminder: your appointment on Thursday 3 December, 2:00 pm",
        ]);
        site.Mail.Messages[1].BodyParts.OfType<TextPart>().First(part => part.ContentType.IsMimeType("text", "calendar"))
            .Text.ReplaceLineEndings("\n").ShouldContain("SEQUENCE:1\n");
    }

    [Fact]
    public async Task Compose_AllMailsOfABooking_CarryTheSameLink()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();
        await site.RunAsync();
        site.Clock.Reset(MailSite.Thursday - Duration.FromHours(24));
        await site.RunAsync();

        site.Mail.Messages.Select(mail => mail.TextBody!.Split("/manage/")[1][..43]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Compose_OwnTemplateAndTexts_AreUsed()
    {
        await using var site = await MailSite.OpenAsync(services => services.Configure<MessageTemplates>(templates =>
        {
            templates.Use<OwnReminder>(MessageKind.Reminder);
            templates.SetText("ConfirmedSubject", "See you on {0}", "en");
        }));
        await site.BookAsync();
        await site.RunAsync();
        site.Clock.Reset(MailSite.Thursday - Duration.FromHours(24));
        await site.RunAsync();

        site.Mail.Messages[0].Subject.ShouldBe("See you on Thursday 3 December, 10:00 am");
        site.Mail.Messages[1].Subject.ShouldBe("Tomorrow, Mara O'Client & co");
        site.Mail.Messages[1].TextBody!.TrimEnd().ShouldBe("Bring a towel.");
    }

    [Fact]
    public async Task Compose_TemplateThatThrows_IsTriedAgainLater()
    {
        await using var site = await MailSite.OpenAsync(services => services.Configure<MessageTemplates>(
            templates => templates.Use<BrokenTemplate>(MessageKind.Confirmed)));
        await site.BookAsync();

        await site.RunAsync();

        (await site.SummaryAsync()).ShouldBe(new OutboxSummary(TestSite.Now, 1, 0));
        site.Logs.Lines.ShouldNotContain(line => line.Contains("Mara", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(BookingStatus.Pending, MessageKind.Pending, "Your request for")]
    [InlineData(BookingStatus.Confirmed, MessageKind.Moved, "Changed: your appointment is now on")]
    [InlineData(BookingStatus.Pending, MessageKind.Moved, "Changed: your request is now for")]
    [InlineData(BookingStatus.CancelledByPractice, MessageKind.CancelledByPractice, "Cancelled: your appointment on")]
    [InlineData(BookingStatus.Declined, MessageKind.Declined, "Not accepted: your request for")]
    [InlineData(BookingStatus.Held, MessageKind.WaitingListOffer, "A time is free on")]
    public async Task Compose_EachOtherKind_IsAWholeMail(BookingStatus status, MessageKind kind, string subject)
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, _) = await site.BookAsync();
        var now = site.Clock.GetCurrentInstant();
        var state = booking with { Status = status, HoldUntil = status == BookingStatus.Held ? now + Duration.FromHours(2) : null };
        var row = new OutboxMessage(booking.Id, booking.Revision, kind, now, 1, now + Duration.FromMinutes(5));

        var mail = await site.App.Services.GetRequiredService<MessageComposer>().ComposeAsync(
            row, new ClientMessage(kind, state, booking.Client!, new Uri("https://quiet.example.com/manage/x"), now));

        OutboxDelivery.Holds(row, state, now).ShouldBeTrue();
        OutboxDelivery.Holds(row, state with { Revision = 1 }, now).ShouldBeFalse();
        OutboxDelivery.Holds(row, state, state.End).ShouldBe(status.IsCalledOff(), "of what is over nobody is told that it will be");
        mail.Subject!.ShouldStartWith(subject);
        mail.BodyParts.Count(part => part.ContentType.IsMimeType("text", "calendar")).ShouldBe(status == BookingStatus.Held ? 0 : 2);
    }

    private static Practice Practice()
    {
        var plain = SamplePractice.Create();
        return new Practice(
            plain.Name, plain.Url, plain.TimeZone, plain.Hours,
            [new ServiceOffering("nmt", "Neuromuscular Therapy", "For pain.", [new SessionLength(Duration.FromMinutes(60), new Price(90m, "USD"))])],
            plain.Practitioners)
        {
            Email = "hello@quiet.example.com",
            Telephone = "864 555 0100",
            CancellationPolicy = new CancellationPolicy { LateFee = "Half the price later." },
            Locations = [new PracticeLocation("studio", "Studio", new PostalAddress("Anderson", "SC", "US") { Street = "1 Main Street" }) { ClientsVisit = true }],
        };
    }
}
