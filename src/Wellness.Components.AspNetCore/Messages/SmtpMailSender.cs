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
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server took too long.");
        }
    }

    private async Task TransferAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var client = new SmtpClient();
        await client.ConnectAsync(mail.Host!, mail.Port, Security(mail.Security), cancellationToken);
        if (mail.UserName is { } user)
        {
            await client.AuthenticateAsync(user, mail.Password ?? "", cancellationToken);
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
