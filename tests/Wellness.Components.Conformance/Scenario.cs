using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wellness.Conformance;

/// <summary>The scenario of one vector, as the file writes it; <see cref="Question"/> is what it means.</summary>
public sealed record Scenario
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>IANA time zone.</summary>
    public required string Zone { get; init; }

    /// <summary>ISO weekday, from "1" for Monday, to local ranges.</summary>
    public required IReadOnlyDictionary<string, string[][]> Weekly { get; init; }

    /// <summary>A date to the ranges that replace its own.</summary>
    public IReadOnlyDictionary<string, string[][]>? Overrides { get; init; }

    /// <summary>Spans of dates with a week of their own; the last that holds a date wins.</summary>
    public IReadOnlyList<Season>? Seasons { get; init; }

    /// <summary>The first local date, inclusive.</summary>
    public required string From { get; init; }

    /// <summary>The last local date, inclusive.</summary>
    public required string To { get; init; }

    /// <summary>Minutes of the session.</summary>
    public required int Duration { get; init; }

    /// <summary>Minutes of buffer before it.</summary>
    public int Before { get; init; }

    /// <summary>Minutes of buffer after it.</summary>
    public int After { get; init; }

    /// <summary>Minutes of the grid's step.</summary>
    public required int Step { get; init; }

    /// <summary><c>opening</c>, <c>clock</c> or <c>packed</c>.</summary>
    public required string Align { get; init; }

    /// <summary>Whether the buffers must lie inside the open range.</summary>
    public bool? BuffersWithinHours { get; init; }

    /// <summary>The present instant.</summary>
    public required string Now { get; init; }

    /// <summary>Minutes of least notice.</summary>
    public int Notice { get; init; }

    /// <summary>Days ahead; null for no limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Window { get; init; }

    /// <summary>Busy intervals, half-open.</summary>
    public IReadOnlyList<string[]>? Busy { get; init; }

    /// <summary>Instants of the sessions already held.</summary>
    public IReadOnlyList<string>? Sessions { get; init; }

    /// <summary>The most sessions for a local date; null for no cap.</summary>
    public int? Cap { get; init; }

    /// <summary>The most sessions for an ISO week; null for no cap.</summary>
    public int? WeekCap { get; init; }

    /// <exception cref="JsonException">The text is not a scenario.</exception>
    public static Scenario Parse(JsonElement json) =>
        json.Deserialize<Scenario>(Json) ?? throw new JsonException("The scenario is null.");

    /// <summary>The scenario as one line of JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Json);

    /// <summary>A span of dates, both inclusive, with a week of its own.</summary>
    public sealed record Season
    {
        /// <summary>The first date.</summary>
        public required string From { get; init; }

        /// <summary>The last date.</summary>
        public required string To { get; init; }

        /// <summary>ISO weekday to local ranges.</summary>
        public required IReadOnlyDictionary<string, string[][]> Weekly { get; init; }
    }
}
