using System.Globalization;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>outbox [--retry]</c>: tells what waits to be sent and what was given up, and puts dead letters back.</summary>
internal sealed class OutboxCommand(IOutboxStore outbox, IClock clock)
{
    public const string Name = "outbox";

    /// <summary>Runs it; a running site sends what was put back at its next look.</summary>
    /// <returns>The process's exit code: 0, or 1 where an argument isn't known.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var asked = OutboxArguments.Read(arguments);
        if (asked.Unknown is { } unknown)
        {
            await error.WriteLineAsync($"'{unknown}' is no option of this command. Write: {Name} [--retry]");
            return 1;
        }

        var now = Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
        if (asked.Retry)
        {
            var revived = await outbox.ReviveAsync(now, cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{revived} put back."));
        }

        foreach (var letter in await outbox.DeadLettersAsync(cancellationToken))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{letter.Booking:D}  {letter.Kind}, due {letter.DueAt}, given up {letter.GivenUpAt} after attempt {letter.Attempts}"));
        }

        var summary = await outbox.SummaryAsync(now, cancellationToken);
        var oldest = summary.OldestDue is { } due ? $", the oldest since {due}" : "";
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{summary.Due} due{oldest}; {summary.Dead} given up."));
        return 0;
    }
}
