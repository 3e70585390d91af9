using NodaTime;
using Wellness.Components.Localization;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>Says in words which rule refuses a start, with what decided; for the practice's own eyes.</summary>
internal static class RefusalText
{
    /// <param name="refusal">The rule, with what decided.</param>
    /// <param name="service">What was asked for; null for a service that is no longer there.</param>
    /// <param name="practice">Whose rules these are.</param>
    /// <param name="format">How days and times are written.</param>
    public static string Of(SlotRefusal refusal, ServiceOffering? service, Practice practice, DeskFormat format) => refusal switch
    {
        // A service with hours of its own can be closed while the practice is open.
        SlotRefusal.OutsideHours { Open: null } => DeskText.Get(service?.Hours is null ? "RefusalClosed" : "RefusalNotGiven"),
        SlotRefusal.OutsideHours { Open: { } open } => DeskText.Get("RefusalOutsideHours", format.Span(open.Start, open.End)),
        SlotRefusal.Busy busy => DeskText.Get("RefusalBusy", format.Span(busy.With)),
        SlotRefusal.OffGrid grid => OffGrid(grid, format),
        SlotRefusal.TooSoon soon => DeskText.Get("RefusalTooSoon", format.DayAndTime(soon.Earliest)),
        SlotRefusal.BeyondWindow window => DeskText.Get("RefusalBeyondWindow", PracticeFormat.Date(window.LastDate)),
        SlotRefusal.DailyCapReached cap => DeskText.Get("RefusalDailyCap", cap.Cap),
        SlotRefusal.WeeklyCapReached cap => DeskText.Get("RefusalWeeklyCap", cap.Cap),
        SlotRefusal.DailyMinutesReached cap => DeskText.Get("RefusalDailyMinutes", PracticeFormat.Length(Duration.FromMinutes(cap.Cap))),
        SlotRefusal.WeeklyMinutesReached cap => DeskText.Get("RefusalWeeklyMinutes", PracticeFormat.Length(Duration.FromMinutes(cap.Cap))),
        SlotRefusal.OutsideValidity dates => OutsideValidity(dates),
        SlotRefusal.ClassFull full => DeskText.Get("RefusalClassFull", full.Capacity),
        SlotRefusal.NoResource none => DeskText.Get("RefusalNoResource", practice.ResourcePool(none.Pool)?.Name ?? none.Pool),
        SlotRefusal.Travel travel => Travel(travel, practice, format),
        SlotRefusal.CallFirst => DeskText.Get("RefusalCallFirst"),
        SlotRefusal.LengthNotForNewClients lengths =>
            DeskText.Get("RefusalNewClientLength", PracticeFormat.Either(lengths.Lengths.Select(PracticeFormat.Length))),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A rule without words."),
    };

    private static string OffGrid(SlotRefusal.OffGrid grid, DeskFormat format)
    {
        string[] near = [.. new[] { grid.Before, grid.After }.OfType<Instant>().Select(format.DayAndTime)];
        return near.Length == 0 ? DeskText.Get("RefusalOffGrid") : DeskText.Get("RefusalOffGridNear", PracticeFormat.Join(near));
    }

    private static string OutsideValidity(SlotRefusal.OutsideValidity dates) => dates switch
    {
        { From: { } from, Through: { } through } => DeskText.Get("RefusalDatesBetween", PracticeFormat.Date(from), PracticeFormat.Date(through)),
        { From: { } from } => DeskText.Get("RefusalDatesFrom", PracticeFormat.Date(from)),
        { Through: { } through } => DeskText.Get("RefusalDatesThrough", PracticeFormat.Date(through)),
        _ => DeskText.Get("RefusalDates"),
    };

    private static string Travel(SlotRefusal.Travel travel, Practice practice, DeskFormat format)
    {
        var place = travel.Area is { } area ? practice.ServiceArea(area)?.Name ?? area : DeskText.Get("TheBase");
        var way = PracticeFormat.Length(travel.Way);
        return travel.Neighbour is { } neighbour
            ? DeskText.Get("RefusalTravel", place, way, format.Span(neighbour))
            : DeskText.Get("RefusalTravelBase", place, way);
    }
}
