using System.Globalization;
using System.Net.Sockets;
using MailKit.Net.Smtp;

namespace Wellness.AspNetCore.Messages;

/// <summary>A message could not be handed over this time; its words say why without the recipient, whom a server's answer often names.</summary>
internal sealed class MailHandoverException : Exception
{
    /// <param name="fault">What a sender threw; of one that the kit doesn't know only the type is told, for its words might name a client.</param>
    public MailHandoverException(Exception fault)
        : this(Describe(fault), fault)
    {
    }

    /// <param name="reason">Why, in words that name nobody: they go to the log.</param>
    /// <param name="fault">What was thrown.</param>
    public MailHandoverException(string reason, Exception fault)
        : base(reason, fault)
    {
    }

    /// <summary>Whether the next message would very likely fail alike: there is no answer, or no way in.</summary>
    public bool ConcernsAll => InnerException is not SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted };

    private static string Describe(Exception fault) => fault switch
    {
        SmtpCommandException command => string.Create(CultureInfo.InvariantCulture, $"The mail server answered {(int)command.StatusCode} ({command.ErrorCode})."),
        SocketException socket => $"The mail server can't be reached: {socket.SocketErrorCode}.",
        _ => $"{fault.GetType().Name}.",
    };
}
