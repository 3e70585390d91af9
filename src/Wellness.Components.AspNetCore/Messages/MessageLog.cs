using Microsoft.Extensions.Logging;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Messages;

/// <summary>What is logged about messages: ids and reasons, never a name, an address or a link.</summary>
internal static partial class MessageLog
{
    [LoggerMessage(4101, LogLevel.Information, "Sent {Kind} of booking {Booking}, attempt {Attempt}.")]
    public static partial void Sent(ILogger log, MessageKind kind, Guid booking, int attempt);

    [LoggerMessage(4102, LogLevel.Information, "{Kind} of booking {Booking} no longer holds and was not sent.")]
    public static partial void Superseded(ILogger log, MessageKind kind, Guid booking);

    [LoggerMessage(4103, LogLevel.Warning, "{Kind} of booking {Booking} failed at attempt {Attempt} and is tried again at {Next}. {Reason}")]
    public static partial void Failed(ILogger log, MessageKind kind, Guid booking, int attempt, Instant next, string reason);

    [LoggerMessage(4104, LogLevel.Error, "{Kind} of booking {Booking} is a dead letter after attempt {Attempt}. {Reason}")]
    public static partial void Dead(ILogger log, MessageKind kind, Guid booking, int attempt, string reason);

    [LoggerMessage(4105, LogLevel.Warning, "The outbox could not be read or written; the worker looks again. {Reason}")]
    public static partial void Unavailable(ILogger log, string reason);

    [LoggerMessage(4106, LogLevel.Error, "The outbox worker met a fault of its own and goes on: {Fault}.")]
    public static partial void WorkerFault(ILogger log, string fault);

    [LoggerMessage(4107, LogLevel.Warning, "No mail server is set (Wellness:Mail:Host): nothing is sent, and messages to clients are written to {Folder}.")]
    public static partial void WritesFiles(ILogger log, string folder);

    [LoggerMessage(4108, LogLevel.Warning, "The store keeps no outbox, so clients get no messages.")]
    public static partial void NoOutbox(ILogger log);

    [LoggerMessage(4109, LogLevel.Debug, "Forgot {Count} messages that were settled long ago.")]
    public static partial void Pruned(ILogger log, int count);

    [LoggerMessage(4110, LogLevel.Warning, "The key of the links in messages ({Path}) can't be read with the site's key ring: a new one was made. Links in earlier messages still open.")]
    public static partial void LinkKeyLost(ILogger log, string path);
}
