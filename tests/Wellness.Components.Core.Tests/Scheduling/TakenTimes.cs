using System.Reflection;
using Wellness.Bookings;

namespace Wellness.Scheduling;

/// <summary>A store that knows what is taken and nothing else: whoever books in it fails.</summary>
public class TakenTimes : DispatchProxy
{
    private IReadOnlyList<OccupiedTime> _taken = [];

    public static IBookingStore Only(params IReadOnlyList<OccupiedTime> taken)
    {
        var store = Create<IBookingStore, TakenTimes>();
        ((TakenTimes)(object)store)._taken = taken;
        return store;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == nameof(IBookingStore.OccupiedAsync) ? Task.FromResult(_taken) : throw new NotSupportedException();
}
