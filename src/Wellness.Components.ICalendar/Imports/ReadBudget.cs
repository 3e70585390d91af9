using System.Diagnostics;
using System.Globalization;

namespace Wellness.ICalendar.Imports;

/// <summary>What one reading may still spend: work, time, and instances of events.</summary>
internal sealed class ReadBudget(BusyCalendarLimits limits, CancellationToken cancellationToken)
{
    private const int StepsBetweenLooks = 256;

    private readonly long _begun = Stopwatch.GetTimestamp();
    private long _steps;
    private long _nextLook = StepsBetweenLooks;
    private int _instances;
    private int _instancesOfEvent;

    /// <summary>How many dates one event may list.</summary>
    public int DatesPerEvent => limits.InstancesPerEvent;

    /// <summary>Counts steps of work, and looks at the clock now and then.</summary>
    /// <param name="steps">How many; each takes well below a microsecond.</param>
    /// <exception cref="RefusedCalendarException">The work is too much, or the time is up.</exception>
    public void Spend(int steps = 1)
    {
        _steps += steps;
        if (_steps < _nextLook)
        {
            return;
        }

        _nextLook = _steps + StepsBetweenLooks;
        cancellationToken.ThrowIfCancellationRequested();
        if (_steps > limits.Steps)
        {
            throw RefusedCalendarException.Over(BusyCalendarRefusal.TooMuchWork, _steps, limits.Steps);
        }

        if (Stopwatch.GetElapsedTime(_begun) > limits.TimeBudget.ToTimeSpan())
        {
            var bound = string.Create(CultureInfo.InvariantCulture, $"{limits.TimeBudget.TotalSeconds:0.###} s");
            throw new RefusedCalendarException(BusyCalendarRefusal.OutOfTime, $"more than {bound}", bound);
        }
    }

    /// <summary>Begins the count of an event's instances.</summary>
    public void BeginEvent() => _instancesOfEvent = 0;

    /// <summary>Counts one instance of an event.</summary>
    /// <param name="line">Where the event begins.</param>
    /// <exception cref="RefusedCalendarException">It is one too many.</exception>
    public void SpendInstance(int line)
    {
        Spend();
        if (++_instancesOfEvent > limits.InstancesPerEvent)
        {
            throw RefusedCalendarException.Over(BusyCalendarRefusal.TooManyInstances, _instancesOfEvent, limits.InstancesPerEvent, line);
        }

        if (++_instances > limits.Instances)
        {
            throw RefusedCalendarException.Over(BusyCalendarRefusal.TooManyInstances, _instances, limits.Instances, line);
        }
    }
}
