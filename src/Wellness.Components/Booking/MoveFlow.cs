using System.Web;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Where an appointment shall move, as the address says it: a booking flow whose service, length and place are the appointment's own.</summary>
/// <remarks>
/// The keys are <c>day</c>, <c>time</c> and <c>with</c>; without the last it stays with whom it is, and an empty one stands
/// for anyone who is free.
/// </remarks>
internal static class MoveFlow
{
    /// <summary>Reads the flow from an address; nothing in it can make this throw.</summary>
    /// <returns>Null where the practice no longer offers what was booked.</returns>
    public static BookingFlowState? Read(string id, Uri address, Practice practice, Booking booking, Instant now)
    {
        if (practice.Service(booking.Service) is not { } service || service.Length(booking.Duration) is not { } length)
        {
            return null;
        }

        // A chosen time comes from its form with its day.
        var query = HttpUtility.ParseQueryString(address.Query);
        var (asked, time) = query[BookingFlowKeys.Time]?.Split('T') is [var date, var clock]
            ? (date, clock) : (query[BookingFlowKeys.Day], query[BookingFlowKeys.Time]);
        var givers = practice.PractitionersOf(service);
        var with = query[BookingFlowKeys.With] ?? booking.Practitioner;
        var state = new BookingFlowState(practice, id, now.InZone(practice.TimeZone).Date)
        {
            Service = service,
            ServiceIsGiven = true,
            Length = length,
            Area = practice.ServiceArea(booking.Area),
            IsNewClient = booking.IsNewClient,
            Practitioner = givers.FirstOrDefault(giver => giver.Slug == with),
        };
        state = BookingFlowReader.ReadDay(state, asked, out var understood);
        state = understood ? BookingFlowReader.ReadTime(state, time) : state;
        var own = booking.Start.InZone(practice.TimeZone).Date;
        return state.Day is null && own >= state.FirstDay && own <= state.LastDay ? state with { Day = own } : state;
    }

    /// <summary>The flow's keys and their values for the address; null for a key that must go.</summary>
    public static Dictionary<string, object?> Query(BookingFlowState state, Booking booking) => new()
    {
        [BookingFlowKeys.With] = state.Practitioner?.Slug == booking.Practitioner ? null : state.Practitioner?.Slug ?? "",
        [BookingFlowKeys.Day] = state.Day is { } day ? StartText.Day(day) : null,
        [BookingFlowKeys.Time] = state.Start is { } start ? StartText.Time(start, state.Practice.TimeZone) : null,
    };

    /// <summary>Loads what the flow shows: the question for the time in the address, or the free times.</summary>
    /// <param name="view">The flow.</param>
    /// <param name="booking">The appointment.</param>
    /// <param name="slots">What is free, the appointment's own time included.</param>
    /// <param name="isDecided">Whether the time in the address is asked about even if it isn't free: its form was sent, or whoever asks wants to know why.</param>
    public static async Task<BookingView> LoadAsync(BookingView view, Booking booking, SlotSource slots, bool isDecided)
    {
        var source = SlotSource.ForMove(slots, booking, view.State.Practitioner?.Slug, view.Zone);
        var asked = view.State.Start;
        if (asked is not null && view.State.Day is { } day)
        {
            if (isDecided || (await source.Between(day, day)).Any(slot => slot.Start == asked))
            {
                return view with { Step = BookingStep.Details };
            }

            view = view with { State = view.State.But(BookingFlowFault.TimeNotFree) };
        }

        var loaded = await TimesLoader.LoadAsync(view, source);
        return loaded with { Notices = [.. view.State.Faults.Select(fault => BookingFaultText.Of(fault, view.State, asked))] };
    }
}
