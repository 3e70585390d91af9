namespace Wellness.Components;

/// <summary>Loads what the step of a flow shows, and steps back where the address asks for what is not to be had.</summary>
internal static class BookingViewLoader
{
    public static async Task<BookingView> LoadAsync(
        BookingView view, IBookingClient client, IWaitingListClient? waiting, CancellationToken cancellationToken)
    {
        var loaded = view.State.Step switch
        {
            BookingStep.Done => await LoadDoneAsync(view, client, cancellationToken),
            BookingStep.Waiting => await LoadWaitingAsync(view, client, waiting, cancellationToken),
            BookingStep.Wait when !view.CanWait => await LoadTimesAsync(view, client, cancellationToken),
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

    private static async Task<BookingView> LoadWaitingAsync(
        BookingView view, IBookingClient client, IWaitingListClient? waiting, CancellationToken cancellationToken)
    {
        var entry = waiting is null ? null : await waiting.FindAsync(view.State.WaitingId ?? Guid.Empty, cancellationToken);
        return entry is not null
            ? view with { Step = BookingStep.Waiting, Entry = entry }
            : await StepBackAsync(view with { State = view.State.But(BookingFlowFault.UnknownBooking) }, client, cancellationToken);
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

        return await TimesLoader.LoadAsync(view, SlotSource.Of(client, view.Question, cancellationToken));
    }

    private static Task<BookingView> StepBackAsync(BookingView view, IBookingClient client, CancellationToken cancellationToken) =>
        view.State.Step == BookingStep.Time
            ? LoadTimesAsync(view, client, cancellationToken)
            : Task.FromResult(view with { Step = view.State.Step });
}
