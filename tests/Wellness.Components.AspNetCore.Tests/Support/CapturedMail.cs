using System.Collections.Concurrent;
using MimeKit;
using Wellness.AspNetCore.Messages;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>Takes every message as bytes, or fails as it is told to: before it takes one, or after.</summary>
internal sealed class CapturedMail : IMailSender
{
    public ConcurrentQueue<byte[]> Files { get; } = [];

    public IReadOnlyList<MimeMessage> Messages => [.. Files.Select(file => MimeMessage.Load(new MemoryStream(file)))];

    /// <summary>Thrown instead of taking a message.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Thrown once a message is taken: the answer that got lost.</summary>
    public Exception? LostAnswer { get; set; }

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken = default)
    {
        if (Refusal is { } refusal)
        {
            throw refusal;
        }

        using var file = new MemoryStream();
        await message.WriteToAsync(file, cancellationToken);
        Files.Enqueue(file.ToArray());
        if (LostAnswer is { } lost)
        {
            throw lost;
        }
    }
}
