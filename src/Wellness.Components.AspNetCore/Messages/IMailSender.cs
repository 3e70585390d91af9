using MimeKit;

namespace Wellness.AspNetCore.Messages;

/// <summary>Hands a message over to whoever delivers it; register another one to send through a service's own interface.</summary>
public interface IMailSender
{
    /// <summary>Hands a message over; when it returns, the message is the other side's to deliver.</summary>
    /// <remarks>Any exception but <see cref="MailRefusedException"/> is taken for a passing one: the message is tried again later, with the same Message-ID.</remarks>
    /// <param name="message">The whole message.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <exception cref="MailRefusedException">Trying again would not help.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken = default);
}
