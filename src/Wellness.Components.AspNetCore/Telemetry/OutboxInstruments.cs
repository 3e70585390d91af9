using System.Diagnostics.Metrics;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Telemetry;

/// <summary>Measures what becomes of messages, and how long the oldest waits.</summary>
internal sealed class OutboxInstruments
{
    public const string Outcome = "wellness.outbox.outcome";
    public const string Kind = "wellness.outbox.kind";

    private const long None = long.MinValue;

    private readonly Counter<long> _messages;
    private readonly ObservableGauge<double> _age;
    private readonly IClock _clock;

    // Milliseconds since 1970: the collector reads it on a thread of its own.
    private long _oldest = None;

    public OutboxInstruments(IMeterFactory meters, IClock clock)
    {
        _clock = clock;
        var meter = meters.Create(WellnessTelemetry.Name);
        _messages = meter.CreateCounter<long>("wellness.outbox.messages", "{message}", "Attempts to deliver a message, by how they ended.");
        _age = meter.CreateObservableGauge("wellness.outbox.oldest.age", Age, "s", "How long the oldest message that is due has waited, as this node's worker last saw it; 0 while none waits.");
    }

    /// <summary>Whether anybody looks at the age, for which the store must be asked.</summary>
    public bool IsAgeSeen => _age.Enabled;

    /// <param name="outcome">sent, superseded, failed or dead.</param>
    /// <param name="kind">What the message tells.</param>
    public void Count(string outcome, MessageKind kind) => _messages.Add(
        1, new KeyValuePair<string, object?>(Outcome, outcome), new KeyValuePair<string, object?>(Kind, TelemetryText.Of(kind)));

    /// <summary>Remembers since when the oldest message is due; null where none waits.</summary>
    public void See(Instant? oldest) => Volatile.Write(ref _oldest, oldest?.ToUnixTimeMilliseconds() ?? None);

    private double Age() => Volatile.Read(ref _oldest) is var due && due == None
        ? 0 : Math.Max(0, (_clock.GetCurrentInstant() - Instant.FromUnixTimeMilliseconds(due)).TotalSeconds);
}
