using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using Wellness.AspNetCore.Bookings;
using Wellness.Bookings;
using Wellness.Components.Messages;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Messages;

/// <summary>Makes the mail of a message: text, HTML and calendar as alternatives, and the calendar once more as a file.</summary>
/// <remarks>The same message gives the same bytes each time, so that one that is sent again is known as a copy.</remarks>
internal sealed class MessageComposer(
    Practice practice, MessageRenderer renderer, MessageCalendar calendar, IOptions<MailOptions> options)
{
    private const string FileName = "appointment.ics";

    /// <exception cref="MailRefusedException">A name, an address or the subject can't stand in a header.</exception>
    public async Task<MimeMessage> ComposeAsync(OutboxMessage row, ClientMessage message)
    {
        var culture = CultureOf(message.Booking);
        var html = await renderer.RenderAsync(message, culture);
        var document = MessageDocument.Read(html);
        var mail = new MimeMessage();
        Address(mail, message.Client, document.Title);
        mail.Date = row.DueAt.ToDateTimeOffset();
        mail.MessageId = MessageId(row);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Body = Body(row, document.Text, html, calendar.For(message, culture));
        mail.Body.Headers.Add("Content-Language", culture.Name);
        return mail;
    }

    private void Address(MimeMessage mail, ClientDetails client, string subject)
    {
        try
        {
            var settings = options.Value;
            var from = Sender(settings, practice);
            mail.From.Add(MailText.Mailbox(settings.FromName ?? practice.Name, from));
            if ((settings.ReplyTo ?? practice.Email) is { } answers && answers != from)
            {
                mail.ReplyTo.Add(MailText.Mailbox(null, answers));
            }

            mail.To.Add(MailText.Mailbox(client.Name, client.Email));
            mail.Subject = MailText.Line(subject);
        }
        catch (ArgumentException fault)
        {
            throw new MailRefusedException($"The mail's header was refused: {fault.Message}", fault);
        }
    }

    /// <summary>The address that messages come from; a site that only writes files may have none of its own.</summary>
    public static string Sender(MailOptions settings, Practice practice) =>
        settings.From ?? practice.Email ?? $"no-reply@{practice.Url.IdnHost}";

    private string MessageId(OutboxMessage row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Booking:N}.{row.Revision}.{row.Kind.ToString().ToLowerInvariant()}@{practice.Url.IdnHost}");

    private static Multipart Body(OutboxMessage row, string text, string html, CalendarMessage? calendar)
    {
        var alternatives = new MultipartAlternative
        {
            Boundary = Boundary(row, 1),
        };
        alternatives.Add(Text("plain", text));
        alternatives.Add(Text("html", html));
        var mixed = new Multipart("mixed") { Boundary = Boundary(row, 0) };
        mixed.Add(alternatives);
        if (calendar is not null)
        {
            alternatives.Add(Calendar(calendar));
            var file = Calendar(calendar);
            file.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = FileName };
            file.ContentType.Name = FileName;
            mixed.Add(file);
        }

        return mixed;
    }

    private static TextPart Text(string subtype, string text) => new(subtype)
    {
        Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(text))),
        ContentType = { Charset = "utf-8" },
        ContentTransferEncoding = ContentEncoding.QuotedPrintable,
    };

    // Base64 keeps the file's bytes, whose line ends and folds a calendar app counts.
    private static MimePart Calendar(CalendarMessage calendar) => new(ContentType.Parse(calendar.ContentType))
    {
        Content = new MimeContent(new MemoryStream(calendar.Bytes.ToArray())),
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    private static string Boundary(OutboxMessage row, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"=_{row.Booking:N}.{row.Revision}.{part}");

    private CultureInfo CultureOf(Booking booking) => BookingCulture.Of(booking) ?? CultureInfo.GetCultureInfo(options.Value.Culture);
}
