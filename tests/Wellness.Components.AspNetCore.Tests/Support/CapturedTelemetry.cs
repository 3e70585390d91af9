using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>Every measurement and activity while it lives: of all meters and sources, or of one application's meters alone.</summary>
/// <remarks>Activities have no application: tests that listen are one collection, so that one of them is sure that nobody does.</remarks>
internal sealed class CapturedTelemetry : IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    /// <param name="factory">The application's meters; null for those of all.</param>
    /// <param name="everything">Whether foreign meters and sources are captured too.</param>
    public CapturedTelemetry(IMeterFactory? factory = null, bool everything = false)
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if ((everything || instrument.Meter.Name == WellnessTelemetry.Name) && (factory is null || instrument.Meter.Scope == factory))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>(Add);
        _meters.SetMeasurementEventCallback<long>(Add);
        _meters.SetMeasurementEventCallback<int>(Add);
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => everything || source.Name == WellnessTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Activities.Enqueue($"{activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {Text(activity.TagObjects)} "
                + string.Join(' ', activity.Events.Select(one => $"{one.Name} {Text(one.Tags)}"))),
        };
        ActivitySource.AddActivityListener(_activities);
    }

    /// <summary>Name, value and tags of each measurement.</summary>
    public ConcurrentQueue<(string Name, double Value, string Tags)> Measurements { get; } = [];

    /// <summary>Name and tags of each activity that ended.</summary>
    public ConcurrentQueue<string> Activities { get; } = [];

    /// <summary>The tags of an instrument's measurements, in order.</summary>
    public IEnumerable<string> Of(string name) => Measurements.Where(one => one.Name == name).Select(one => one.Tags);

    /// <summary>Asks the gauges.</summary>
    public void Observe() => _meters.RecordObservableInstruments();

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private void Add<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        where T : struct, IConvertible =>
        Measurements.Enqueue((instrument.Name, value.ToDouble(null), Text(tags.ToArray())));

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
