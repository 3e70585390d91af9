using NodaTime;
using Wellness.Components.Localization;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>Says in words which rule refuses a start, with what decided; for the practice's own eyes.</summary>
internal static class RefusalText
{
    public static string Of(SlotRefusal refusal, Practice practice) => refusal switch
    {
        SlotRefusal.OutsideHours { Open: null } => DeskText.Get("RefusalClosed"),
        SlotRefusal.OutsideHours { Open: { } open } => DeskText.Get("RefusalOutsideHours", Span(open.Start, open.End, practice.TimeZone)),
        SlotRefusal.Busy busy => DeskText.Get("RefusalBusy", Span(busy.With, practice.TimeZone)),
        SlotRefusal.OffGrid grid => OffGrid(grid, practice.TimeZone),
        SlotRefusal.TooSoon soon => DeskText.Get("RefusalTooSoon", BookingFormat.DayAndTime(soon.Earliest, practice.TimeZone)),
        SlotRefusal.BeyondWindow window => DeskText.Get("RefusalBeyondWindow", PracticeFormat.Date(window.LastDate)),
        SlotRefusal.DailyCapReached cap => DeskText.Get("RefusalDailyCap", cap.Cap),
        SlotRefusal.WeeklyCapReached cap => DeskText.Get("RefusalWeeklyCap", cap.Cap),
        SlotRefusal.DailyMinutesReached cap => DeskText.Get("RefusalDailyMinutes", PracticeFormat.Length(Duration.FromMinutes(cap.Cap))),
        SlotRefusal.WeeklyMinutesReached cap => DeskText.Get("RefusalWeeklyMinutes", PracticeFormat.Length(Duration.FromMinutes(cap.Cap))),
        SlotRefusal.OutsideValidity dates => OutsideValidity(dates),
        SlotRefusal.ClassFull full => DeskText.Get("RefusalClassFull", full.Capacity),
        SlotRefusal.NoResource none => DeskText.Get("RefusalNoResource", practice.ResourcePool(none.Pool)?.Name ?? none.Pool),
        SlotRefusal.Travel travel => Travel(travel, practice),
        SlotRefusal.CallFirst => DeskText.Get("RefusalCallFirst"),
        SlotRefusal.LengthNotForNewClients lengths =>
            DeskText.Get("RefusalNewClientLength", PracticeFormat.Either(lengths.Lengths.Select(PracticeFormat.Length))),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A rule without words."),
    };

    /// <summary>"Tuesday 1 December, 10:00 am to 11:15 am"; the end's day too where it is another.</summary>
    public static string Span(Instant start, Instant end, DateTimeZone zone) => DeskText.Get(
        "Span", BookingFormat.DayAndTime(start, zone), start.InZone(zone).Date == end.InZone(zone).Date
            ? BookingFormat.TimeOnClock(end, zone) : BookingFormat.DayAndTime(end, zone));

    private static string Span(BusyInterval time, DateTimeZone zone) => Span(time.Start, time.End, zone);

    private static string OffGrid(SlotRefusal.OffGrid grid, DateTimeZone zone)
    {
        string[] near = [.. new[] { grid.Before, grid.After }.OfType<Instant>().Select(start => BookingFormat.DayAndTime(start, zone))];
        return near.Length == 0 ? DeskText.Get("RefusalOffGrid") : DeskText.Get("RefusalOffGridNear", PracticeFormat.Join(near));
    }

    private static string OutsideValidity(SlotRefusal.OutsideValidity dates) => dates switch
    {
        { From: { } from, Through: { } through } => DeskText.Get("RefusalDatesBetween", PracticeFormat.Date(from), PracticeFormat.Date(through)),
        { From: { } from } => DeskText.Get("RefusalDatesFrom", PracticeFormat.Date(from)),
        { Through: { } through } => DeskText.Get("RefusalDatesThrough", PracticeFormat.Date(through)),
        _ => DeskText.Get("RefusalDates"),
    };

    private static string Travel(SlotRefusal.Travel travel, Practice practice)
    {
        var place = travel.Area is { } area ? practice.ServiceArea(area)?.Name ?? area : DeskText.Get("TheBase");
        var way = PracticeFormat.Length(travel.Way);
        return travel.Neighbour is { } neighbour
            ? DeskText.Get("RefusalTravel", place, way, Span(neighbour, practice.TimeZone))
            : DeskText.Get("RefusalTravelBase", place, way);
    }
}
