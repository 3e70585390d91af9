using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Mail;

namespace Wellness.AspNetCore.Tests.Messages;

/// <summary>A whole site and a real SMTP server.</summary>
public class SmtpMailSenderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Book_OnASite_BringsOneMailWhosePartsOpen()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await StartAsync(server.Port);

        var (booking, _) = await site.BookAsync();

        var mail = (await server.WaitForAsync(1)).Single();
        mail.Headers["X-Envelope"].ShouldBe("front@quiet.example.com > mara@client.example");
        mail.From.ToString().ShouldBe("\"Quiet Hands\" <front@quiet.example.com>");
        mail.To.ToString().ShouldBe("\"Mara O'Client\" <mara@client.example>");
        mail.MessageId.ShouldBe($"{booking.Id:N}.0.confirmed@quiet.example.com");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        var alternatives = ((Multipart)mail.Body!)[0].ShouldBeOfType<MultipartAlternative>();
        alternatives.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html", "text/calendar"]);
        alternatives[2].ContentType.Parameters["method"].ShouldBe("REQUEST");
        ((MimePart)((Multipart)mail.Body)[1]).FileName.ShouldBe("appointment.ics");
        await FollowAsync(site, mail, booking);
    }

    [Fact]
    public async Task Send_ServerDownForAWhile_DeliversOnceLater()
    {
        int port;
        await using (var early = await MailServer.StartAsync())
        {
            port = early.Port;
        }

        await using var site = await StartAsync(port);
        await site.BookAsync();
        await MailSite.UntilAsync(() => Task.FromResult(site.Logs.Lines.Any(line => line.Contains("is tried again at", StringComparison.Ordinal))));
        await using var server = await MailServer.StartAsync(port: port);
        site.Clock.AdvanceMinutes(2);

        await server.WaitForAsync(1);

        await MailSite.UntilAsync(async () => (await site.SummaryAsync()).Due == 0);
        server.Files().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_RecipientUnknown_IsADeadLetterAndTheLogNamesNobody()
    {
        await using var server = await MailServer.StartAsync("refuse");
        await using var site = await StartAsync(server.Port);
        await site.BookAsync();

        await MailSite.UntilAsync(async () => (await site.SummaryAsync()).Dead == 1);

        var logs = string.Join('\n', site.Logs.Lines);
        logs.ShouldContain("answered 550 (RecipientNotAccepted)");
        logs.ShouldNotContain("client.example");
    }

    [Fact]
    public async Task Send_AddressBeyondAscii_ArrivesAsItIs()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await StartAsync(server.Port);
        await site.BookAsync(client: new ClientDetails("Jürgen", "jürgen@bücher.example"));

        (await server.WaitForAsync(1)).Single().To.Mailboxes.Single().Address.ShouldBe("jürgen@bücher.example");
    }

    [Fact]
    public async Task Send_NoTlsWhereItIsAsked_IsNotSentInTheClear()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await MailSite.StartAsync(
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:From", "front@quiet.example.com"));
        await site.BookAsync();

        await MailSite.UntilAsync(() => Task.FromResult(site.Logs.Lines.Any(line => line.Contains("is tried again at", StringComparison.Ordinal))));

        server.Files().ShouldBeEmpty();
        site.Logs.Lines.ShouldContain(line => line.Contains(
            $"The mail server 127.0.0.1:{server.Port} offers no STARTTLS; see Wellness:Mail:Security.", StringComparison.Ordinal));
    }

    // No name below .invalid is ever found (RFC 6761), and nobody listens on port 1.
    [Theory]
    [InlineData("nobody.invalid", "587", "The mail server nobody.invalid:587 can't be reached: ")]
    [InlineData("127.0.0.1", "1", "The mail server 127.0.0.1:1 can't be reached: ConnectionRefused.")]
    public async Task Send_ServerThatIsNotThere_IsLoggedWithItsNameAndPort(string host, string port, string reason)
    {
        await using var site = await MailSite.StartAsync(("Mail:Host", host), ("Mail:Port", port), ("Mail:From", "front@quiet.example.com"));
        await site.BookAsync();

        await MailSite.UntilAsync(() => Task.FromResult(site.Logs.Lines.Any(line => line.Contains(reason, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Send_TlsWhereThereIsNone_IsLoggedAsThat()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await MailSite.StartAsync(
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:Security", "Tls"), ("Mail:From", "front@quiet.example.com"));
        await site.BookAsync();

        await MailSite.UntilAsync(() => Task.FromResult(site.Logs.Lines.Any(line => line.Contains(
            $"The mail server 127.0.0.1:{server.Port} speaks no TLS here", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Send_SignInThatTheServerDoesNotKnow_IsLoggedWithoutWhoSignsIn()
    {
        await using var server = await MailServer.StartAsync();
        using var message = new MimeMessage();
        var sender = new SmtpMailSender(Options.Create(new MailOptions
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = MailSecurity.None,
            UserName = "front",
            Password = "secret",
        }));

        (await Should.ThrowAsync<MailHandoverException>(() => sender.SendAsync(message, Token))).Message.ShouldBe(
            $"The mail server 127.0.0.1:{server.Port} lets nobody in with Wellness:Mail:UserName and its password.");
    }

    private static Task<MailSite> StartAsync(int port) => MailSite.StartAsync(
        ("Mail:Host", "127.0.0.1"),
        ("Mail:Port", port.ToString(CultureInfo.InvariantCulture)),
        ("Mail:Security", "None"),
        ("Mail:From", "front@quiet.example.com"),
        ("Outbox:PollInterval", "00:00:01"));

    /// <summary>Opens the calendar file and the link as the client would.</summary>
    private static async Task FollowAsync(MailSite site, MimeMessage mail, Booking booking)
    {
        var files = mail.BodyParts.OfType<MimePart>().Where(part => part.ContentType.IsMimeType("text", "calendar")).Select(Decoded).ToList();
        files.Count.ShouldBe(2);
        files[1].ShouldBe(files[0]);
        var appointment = Ical.Net.Calendar.Load(files[0])!.Events.Single();
        appointment.Uid.ShouldBe($"{booking.Id:D}@quiet.example.com");
        appointment.Start!.AsUtc.ShouldBe(MailSite.Thursday.ToDateTimeUtc());

        mail.TextBody!.ShouldContain(appointment.Url!.AbsoluteUri);
        mail.HtmlBody!.ShouldContain($"href=\"{appointment.Url.AbsoluteUri}\"");
        using var browser = site.Client();
        var opened = await browser.GetAsync(appointment.Url.AbsolutePath, Token);
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        opened.Headers.Location!.ToString().ShouldBe($"/manage/{booking.Id:D}");
        var secret = ManageToken.TryParse(appointment.Url.Segments[^1])!;
        (await site.Bookings.FindAsync(secret, Token)).ShouldBe(booking);
    }

    private static string Decoded(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes, Token);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
