using NodaTime;
using Wellness.Practices;

namespace Wellness.Pictures.Scenes;

/// <summary>What happens within one day: buffers, the grid, caps. The day is a Monday without any clock change.</summary>
internal static class DayScenes
{
    private static readonly LocalDate Monday = new(2026, 5, 4);

    public static Picture Buffers { get; } = new(
        "buffers",
        "Buffers keep time around a session free",
        "A morning from 09:00 to 13:00 with a booking from 10:30 to 11:30, for sessions of an hour. Without buffers a session may start at "
        + "09:00, 09:30, 11:30 and 12:00. With 15 minutes after each session only 09:00 and 12:00 are left: from 09:30 the new session's "
        + "buffer would run into the booking, and until 11:45 the booking's own buffer is busy.",
        4,
        [
            Morning.With("10:30", "11:30", "booked").ToLane("No buffer\nsessions of an hour", "09:30"),
            (Morning with { After = 15 }).With("10:30", "11:30", "booked", after: 15).ToLane("15 minutes after\neach session", "09:30"),
        ]);

    public static Picture Packed { get; } = new(
        "packed",
        "Three ways to line up the starts",
        "A morning from 09:15 to 13:00 with an event from 10:45 to 11:30, for sessions of an hour in steps of an hour. From opening time, "
        + "only 09:15 fits. By the clock, only 12:00. Packed, a session may also end where the event begins, at 09:45, start where it ends, at 11:30, "
        + "and end at closing, at 12:00, so that no gap is left.",
        4,
        [
            Aligned(StartAlignment.OpeningTime).ToLane("From opening time\nopens at 09:15", "10:15"),
            Aligned(StartAlignment.Clock).ToLane("By the clock\nfull hours", "10:00"),
            Aligned(StartAlignment.Packed).ToLane("Packed\nno gaps are left"),
        ]);

    public static Picture Caps { get; } = new(
        "caps",
        "A day holds so many sessions, or so many minutes",
        "A day from 09:00 to 17:00. With at most three sessions a day and two booked, later starts are offered; with three booked, none. "
        + "With at most 240 minutes a day and 180 booked, a session of 60 minutes is offered and one of 90 is not.",
        8,
        [
            Two(new() { DailyCap = 3 }).ToLane("At most 3 sessions\n2 are booked"),
            Two(new() { DailyCap = 3 }).With("14:00", "15:00", "booked").ToLane("At most 3 sessions\n3 are booked", "12:00"),
            Three(60).ToLane("At most 240 minutes\nbooked 180, asked 60"),
            Three(90).ToLane("At most 240 minutes\nbooked 180, asked 90", "12:00"),
        ]);

    private static Day Morning => new() { Date = Monday, Hours = Day.Open("09:00-13:00") };

    private static Day Aligned(StartAlignment alignment) => new Day
    {
        Date = Monday,
        Hours = Day.Open("09:15-13:00"),
        Policy = Day.EveryMinutes(60) with { Alignment = alignment },
    }.With("10:45", "11:30", "dentist");

    private static Day Two(SlotPolicy caps) => new Day
    {
        Date = Monday,
        Hours = Day.Open("09:00-17:00"),
        Policy = Day.EveryMinutes(60) with { DailyCap = caps.DailyCap, DailyMinutesCap = caps.DailyMinutesCap },
    }.With("09:00", "10:00", "booked").With("10:00", "11:00", "booked");

    private static Day Three(int minutes) => Two(new() { DailyMinutesCap = 240 }).With("14:00", "15:00", "booked") with { Minutes = minutes };
}
