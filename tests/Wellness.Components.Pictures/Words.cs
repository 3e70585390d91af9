using System.Globalization;
using Wellness.Scheduling;

namespace Wellness.Pictures;

/// <summary>What the rules answer, in the words of the pictures.</summary>
internal static class Words
{
    public static string Of(SlotRefusal? refusal) => refusal switch
    {
        null => "Yes.",
        SlotRefusal.OutsideHours => "No: it would not end within the open hours.",
        SlotRefusal.Busy => "No: it would run into what is booked.",
        SlotRefusal.OffGrid => "No: sessions don't start then.",
        SlotRefusal.TooSoon => "No: that is too soon.",
        SlotRefusal.BeyondWindow => "No: that is too far ahead.",
        SlotRefusal.DailyCapReached reached => Text($"No: {reached.Cap} sessions are enough for a day."),
        SlotRefusal.WeeklyCapReached reached => Text($"No: {reached.Cap} sessions are enough for a week."),
        SlotRefusal.DailyMinutesReached reached => Text($"No: it would make more than {reached.Cap} minutes that day."),
        SlotRefusal.WeeklyMinutesReached reached => Text($"No: it would make more than {reached.Cap} minutes that week."),
        SlotRefusal.OutsideValidity => "No: it is not given on that date.",
        SlotRefusal.ClassFull full => Text($"No: all {full.Capacity} seats are taken."),
        SlotRefusal.NoResource => "No: no room is free for all of it.",
        SlotRefusal.Travel travel => Text($"No: the way takes {travel.Way.TotalMinutes} minutes."),
        SlotRefusal.CallFirst => "No: new clients call first.",
        SlotRefusal.LengthNotForNewClients refused => Text($"No: a first session lasts {refused.Lengths[0].TotalMinutes} minutes."),
        _ => throw new NotSupportedException($"No words for {refusal}."),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
