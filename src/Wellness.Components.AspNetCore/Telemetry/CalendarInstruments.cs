using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Telemetry;

/// <summary>Counts what feeds answered, and measures the reading of external calendars.</summary>
internal sealed class CalendarInstruments
{
    public const string Feed = "wellness.feed.kind";
    public const string Status = "http.response.status_code";
    public const string Result = "wellness.calendar_import.result";

    private readonly Counter<long> _answers;
    private readonly Histogram<double> _imports;

    public CalendarInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(WellnessTelemetry.Name);
        _answers = meter.CreateCounter<long>("wellness.feed.answers", "{answer}", "Answers to calendar apps, by feed and status.");
        _imports = meter.CreateHistogram<double>("wellness.calendar_import.duration", "s", "How long reading an external calendar took, by how it ended.");
    }

    /// <summary>Counts a feed's answer and hands it on.</summary>
    /// <param name="kind">Which feed; unknown where a secret opens none.</param>
    /// <param name="answer">The answer; one that says no status is a whole feed.</param>
    public IResult Answer(string kind, IResult answer)
    {
        var status = (answer as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        _answers.Add(1, new KeyValuePair<string, object?>(Feed, kind), new KeyValuePair<string, object?>(Status, status));
        return answer;
    }

    /// <param name="begun">The time stamp of its beginning.</param>
    /// <param name="result">read, unchanged or refused.</param>
    /// <param name="failure">Why it was refused; null where it was not.</param>
    public void Imported(long begun, string result, string? failure)
    {
        var tags = new TagList { { Result, result } };
        if (failure is not null)
        {
            tags.Add(BookingInstruments.ErrorType, TelemetryText.Of(failure));
        }

        Activity.Current?.SetTag(Result, result);
        _imports.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, tags);
    }
}
