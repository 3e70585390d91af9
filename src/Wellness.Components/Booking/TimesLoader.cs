using NodaTime;

namespace Wellness.Components;

/// <summary>Loads a strip of days with the times of the chosen one, and the next opening where that has none.</summary>
internal static class TimesLoader
{
    public static async Task<BookingView> LoadAsync(BookingView view, SlotSource slots)
    {
        var state = view.State;
        var next = state.Day is null ? await slots.Next(state.FirstDay) : null;
        var day = Within(state, state.Day ?? next?.Start.InZone(view.Zone).Date ?? state.FirstDay);
        var from = BookingView.StripStart(state, day);
        var to = LocalDate.Min(from.PlusDays(BookingView.DaysShown - 1), state.LastDay);
        var week = await slots.Between(from, to);
        var times = view with { Step = BookingStep.Time, Day = day, Week = week };
        if (times.SlotsOn(day).Any())
        {
            return times;
        }

        next = day < state.LastDay ? await slots.Next(day.PlusDays(1)) : null;
        return times with { Next = next ?? await slots.Next(state.FirstDay) };
    }

    private static LocalDate Within(BookingFlowState state, LocalDate day) =>
        LocalDate.Max(state.FirstDay, LocalDate.Min(day, state.LastDay));
}
