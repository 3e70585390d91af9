using System.Globalization;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Wellness.AspNetCore.Messages;

/// <summary>Sends through an SMTP server, on a connection of each message's own.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    private const int FirstPermanent = 500;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.Timeout.ToTimeSpan());
        try
        {
            await TransferAsync(message, limit.Token);
        }
        catch (SmtpCommandException fault) when (IsFinal(fault))
        {
            throw new MailRefusedException($"The mail server answered {(int)fault.StatusCode} ({fault.ErrorCode}).", fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailHandoverException($"The mail server {Server} took longer than Wellness:Mail:Timeout.", fault);
        }
    }

    private string Server => string.Create(CultureInfo.InvariantCulture, $"{options.Value.Host}:{options.Value.Port}");

    private async Task TransferAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var client = new SmtpClient();
        await ConnectAsync(client, cancellationToken);
        if (mail.UserName is { } user)
        {
            await SignInAsync(client, user, mail.Password ?? "", cancellationToken);
        }

        var format = FormatOptions.Default.Clone();
        format.International = message.To.Mailboxes.Any(mailbox => !mailbox.LocalPart.All(char.IsAscii));
        if (format.International && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            throw new MailRefusedException("The mail server takes no addresses with letters beyond ASCII (SMTPUTF8).");
        }

        await client.SendAsync(format, message, cancellationToken);
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or SmtpProtocolException or SmtpCommandException or OperationCanceledException)
        {
            // The server has the message: that it did not say goodbye is no reason to send it again.
        }
    }

    // No message has been named to the server yet, so what it says is of the site's own settings.
    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        try
        {
            await client.ConnectAsync(mail.Host!, mail.Port, Security(mail.Security), cancellationToken);
        }
        catch (NotSupportedException fault)
        {
            throw new MailHandoverException($"The mail server {Server} offers no STARTTLS; see Wellness:Mail:Security.", fault);
        }
        catch (SslHandshakeException fault)
        {
            throw new MailHandoverException($"The mail server {Server} speaks no TLS here, or its certificate isn't trusted; see Wellness:Mail:Security.", fault);
        }
        catch (SocketException fault)
        {
            throw new MailHandoverException($"The mail server {Server} can't be reached: {fault.SocketErrorCode}.", fault);
        }
    }

    private async Task SignInAsync(SmtpClient client, string user, string password, CancellationToken cancellationToken)
    {
        try
        {
            await client.AuthenticateAsync(user, password, cancellationToken);
        }
        catch (Exception fault) when (fault is AuthenticationException or NotSupportedException)
        {
            throw new MailHandoverException($"The mail server {Server} lets nobody in with Wellness:Mail:UserName and its password.", fault);
        }
    }

    // The recipient or the message itself; a refused sender or sign-in is for the practice to mend, and then goes on.
    private static bool IsFinal(SmtpCommandException fault) =>
        (int)fault.StatusCode >= FirstPermanent
        && fault.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
