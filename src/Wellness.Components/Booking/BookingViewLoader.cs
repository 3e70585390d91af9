using NodaTime;

namespace Wellness.Components;

/// <summary>Loads what the step of a flow shows, and steps back where the address asks for what is not to be had.</summary>
internal static class BookingViewLoader
{
    public static async Task<BookingView> LoadAsync(BookingView view, IBookingClient client, CancellationToken cancellationToken)
    {
        var loaded = view.State.Step switch
        {
            BookingStep.Done => await LoadDoneAsync(view, client, cancellationToken),
            BookingStep.Details => await LoadDetailsAsync(view, client, cancellationToken),
            BookingStep.Time => await LoadTimesAsync(view, client, cancellationToken),
            _ => view,
        };
        return loaded with { Notices = [.. loaded.State.Faults.Select(fault => BookingFaultText.Of(fault, loaded.State, view.State.Start)), .. loaded.Notices] };
    }

    private static async Task<BookingView> LoadDoneAsync(BookingView view, IBookingClient client, CancellationToken cancellationToken)
    {
        var booking = await client.FindBookingAsync(view.State.BookingId ?? Guid.Empty, cancellationToken);
        if (booking is not null)
        {
            return view with { Step = BookingStep.Done, Booking = booking };
        }

        var state = view.State.But(BookingFlowFault.UnknownBooking);
        return await StepBackAsync(view with { State = state }, client, cancellationToken);
    }

    private static async Task<BookingView> LoadDetailsAsync(BookingView view, IBookingClient client, CancellationToken cancellationToken)
    {
        var state = view.State;
        if (state.Choice is not { } choice)
        {
            return await LoadTimesAsync(view, client, cancellationToken);
        }

        var hold = await client.FindHoldAsync(choice, cancellationToken);
        // A form that was sent stays where it is, whatever happened to its time: it holds what somebody typed.
        if (hold is not null || view.PostedForm == BookingForms.Details)
        {
            return view with { Step = BookingStep.Details, Hold = hold };
        }

        var day = state.Day ?? state.FirstDay;
        var slots = await client.FindSlotsAsync(choice.Session, day, day, cancellationToken);
        return slots.Any(slot => slot.Start == choice.Start)
            ? view with { Step = BookingStep.Details }
            : await LoadTimesAsync(view with { State = state.But(BookingFlowFault.TimeNotFree) }, client, cancellationToken);
    }

    private static async Task<BookingView> LoadTimesAsync(BookingView view, IBookingClient client, CancellationToken cancellationToken)
    {
        if (view.PostedForm == BookingForms.Details)
        {
            return view with { Step = BookingStep.Details };
        }

        var state = view.State;
        var question = view.Question;
        var next = state.Day is null ? await client.FindNextAsync(question, state.FirstDay, cancellationToken) : null;
        var day = Within(state, state.Day ?? next?.Start.InZone(view.Zone).Date ?? state.FirstDay);
        var from = BookingView.StripStart(state, day);
        var to = LocalDate.Min(from.PlusDays(BookingView.DaysShown - 1), state.LastDay);
        var week = await client.FindSlotsAsync(question, from, to, cancellationToken);
        var times = view with { Step = BookingStep.Time, Day = day, Week = week };
        if (times.SlotsOn(day).Any())
        {
            return times;
        }

        next = day < state.LastDay ? await client.FindNextAsync(question, day.PlusDays(1), cancellationToken) : null;
        return times with { Next = next ?? await client.FindNextAsync(question, state.FirstDay, cancellationToken) };
    }

    private static Task<BookingView> StepBackAsync(BookingView view, IBookingClient client, CancellationToken cancellationToken) =>
        view.State.Step == BookingStep.Time
            ? LoadTimesAsync(view, client, cancellationToken)
            : Task.FromResult(view with { Step = view.State.Step });

    private static LocalDate Within(BookingFlowState state, LocalDate day) =>
        LocalDate.Max(state.FirstDay, LocalDate.Min(day, state.LastDay));
}
