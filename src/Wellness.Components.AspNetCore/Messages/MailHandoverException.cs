using System.Globalization;
using System.Net.Sockets;
using MailKit.Net.Smtp;

namespace Wellness.AspNetCore.Messages;

/// <summary>A message could not be handed over this time; its words say why without the recipient, which a server's answer often names.</summary>
internal sealed class MailHandoverException(Exception fault) : Exception(Describe(fault), fault)
{
    /// <summary>Whether the next message would very likely fail alike: there is no answer, or no way in.</summary>
    public bool ConcernsAll => InnerException is not SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted };

    private static string Describe(Exception fault) => fault switch
    {
        SmtpCommandException command => string.Create(CultureInfo.InvariantCulture, $"The mail server answered {(int)command.StatusCode} ({command.ErrorCode})."),
        SocketException socket => $"The mail server can't be reached: {socket.SocketErrorCode}.",
        _ => $"{fault.GetType().Name}.",
    };
}
