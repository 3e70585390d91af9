using System.Diagnostics;
using System.Diagnostics.Metrics;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Telemetry;

/// <summary>Measures searches, bookings and offers.</summary>
internal sealed class BookingInstruments
{
    public const string Kind = "wellness.slot_search.kind";
    public const string Operation = "wellness.booking.operation";
    public const string Outcome = "wellness.booking.outcome";
    public const string Rule = "wellness.booking.rule";
    public const string Actor = "wellness.booking.actor";
    public const string Reason = "wellness.form.reason";
    public const string ErrorType = "error.type";

    private const string Done = "done";

    // In seconds: a search takes well under a millisecond, a booking that waits for its turn seconds.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    private readonly Histogram<double> _searchDuration;
    private readonly Histogram<int> _searchSlots;
    private readonly Histogram<double> _operationDuration;
    private readonly Counter<long> _holdsMade;
    private readonly Counter<long> _offers;
    private readonly Counter<long> _formsRefused;

    public BookingInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(WellnessTelemetry.Name);
        _searchDuration = meter.CreateHistogram("wellness.slot_search.duration", "s", "How long a search for free times took.", advice: Seconds);
        _searchSlots = meter.CreateHistogram<int>("wellness.slot_search.slots", "{slot}", "How many free times a search found.");
        _operationDuration = meter.CreateHistogram("wellness.booking.operation.duration", "s", "How long a step in a booking's life took, by how it ended.", advice: Seconds);
        _holdsMade = meter.CreateCounter<long>("wellness.hold.made", "{hold}", "Times that were held for a visitor who fills in the form.");
        _offers = meter.CreateCounter<long>("wellness.waiting_list.offers", "{offer}", "Times that were offered to somebody on the waiting list.");
        _formsRefused = meter.CreateCounter<long>("wellness.form.refused", "{form}", "Forms that were turned away before anything was looked at.");
    }

    /// <summary>Whether anybody looks at searches; where nobody does, they cost nothing more than this question.</summary>
    public bool AreSearchesSeen => _searchDuration.Enabled || _searchSlots.Enabled || WellnessActivities.AreSeen;

    /// <summary>Runs a search and measures it.</summary>
    /// <param name="kind">What is searched for: a span, the next, the nearest.</param>
    /// <param name="search">The search.</param>
    /// <param name="count">How many slots its answer has.</param>
    public async Task<T> SearchAsync<T>(string kind, Func<Task<T>> search, Func<T, int> count)
    {
        using var activity = WellnessActivities.Start(WellnessActivities.SlotSearch);
        activity?.SetTag(Kind, kind);
        var tags = new TagList { { Kind, kind } };
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var found = await search();
            _searchSlots.Record(count(found), tags);
            return found;
        }
        catch (Exception fault)
        {
            Fail(activity, ref tags, fault);
            throw;
        }
        finally
        {
            _searchDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, tags);
        }
    }

    /// <summary>Takes a step in a booking's life and measures how it ended.</summary>
    public Task<BookingResult> RunAsync(string operation, BookingActor actor, Func<Task<BookingResult>> step) =>
        RunAsync(operation, actor, step, result => result);

    /// <summary>Takes steps that are answered together, and measures them as one.</summary>
    /// <param name="operation">Which step.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="step">The step.</param>
    /// <param name="resultOf">The result that counts.</param>
    public async Task<T> RunAsync<T>(string operation, BookingActor actor, Func<Task<T>> step, Func<T, BookingResult> resultOf)
    {
        using var activity = WellnessActivities.Start(WellnessActivities.Operation);
        var tags = new TagList { { Operation, operation }, { Actor, TelemetryText.Of(actor) } };
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var answer = await step();
            var (outcome, rule) = Read(resultOf(answer));
            tags.Add(Outcome, outcome);
            if (rule is not null)
            {
                tags.Add(Rule, rule);
            }

            if (operation == BookingOperations.Hold && outcome == Done)
            {
                _holdsMade.Add(1);
            }

            return answer;
        }
        catch (Exception fault)
        {
            tags.Add(Outcome, fault is OperationCanceledException ? "canceled" : "failed");
            Fail(activity, ref tags, fault);
            throw;
        }
        finally
        {
            foreach (var (key, value) in tags)
            {
                activity?.SetTag(key, value);
            }

            _operationDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, tags);
        }
    }

    /// <summary>Counts offers to people who wait.</summary>
    public void Offered(int count) => _offers.Add(count);

    /// <summary>Counts a form that was turned away.</summary>
    /// <param name="reason">A word of ours.</param>
    public void Refused(string reason) => _formsRefused.Add(1, new KeyValuePair<string, object?>(Reason, reason));

    private static (string Outcome, string? Rule) Read(BookingResult result) => result switch
    {
        BookingResult.Booked => (Done, null),
        BookingResult.SlotTaken => ("taken", null),
        BookingResult.Refused { Reason: SlotRefusal reason } => ("refused", TelemetryText.Of(reason.GetType().Name)),
        BookingResult.PolicyForbids forbidden => ("policy", TelemetryText.Of(forbidden.Rule)),
        _ => (TelemetryText.Of(result.GetType().Name), null),
    };

    private static void Fail(Activity? activity, ref TagList tags, Exception fault)
    {
        tags.Add(ErrorType, fault.GetType().Name);
        activity?.SetTag(ErrorType, fault.GetType().Name);
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}
