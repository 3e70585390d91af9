using NodaTime;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>The sentence for each thing that can be wrong on the way to a booking.</summary>
internal static class BookingFaultText
{
    /// <summary>What an address asked for in vain.</summary>
    /// <param name="fault">What was wrong.</param>
    /// <param name="state">The flow as it stands now.</param>
    /// <param name="start">The start that was asked for, if one was.</param>
    public static string Of(BookingFlowFault fault, BookingFlowState state, Instant? start) => fault switch
    {
        BookingFlowFault.UnknownLength => BookingText.Get("FaultUnknownLength", state.Service?.Name),
        BookingFlowFault.DayBeyondWindow => BookingText.Get("FaultDayBeyondWindow", PracticeFormat.Day(state.LastDay)),
        BookingFlowFault.TimeNotFree when start is { } asked =>
            BookingText.Get("FaultTimeNotFree", BookingFormat.DayAndTime(asked, state.Practice.TimeZone)),
        _ => BookingText.Get($"Fault{fault}"),
    };

    /// <summary>Why a time could not be held or booked.</summary>
    public static string Of(BookingResult result, BookingChoice choice, DateTimeZone zone)
    {
        var time = BookingFormat.DayAndTime(choice.Start, zone);
        return result switch
        {
            BookingResult.SlotTaken => BookingText.Get("ProblemTaken", time),
            // The public is not told whose time it is.
            BookingResult.Refused { Reason: SlotRefusal.Busy } => BookingText.Get("ProblemTaken", time),
            BookingResult.Refused { Reason: SlotRefusal.TooSoon } => BookingText.Get("ProblemTooSoon", time),
            BookingResult.Refused { Reason: SlotRefusal.BeyondWindow } => BookingText.Get("ProblemTooFar", time),
            BookingResult.Refused => BookingText.Get("ProblemRefused", time),
            BookingResult.TooManyHolds held => BookingText.Get("ProblemTooManyHolds", held.Most),
            BookingResult.Conflict => BookingText.Get("ProblemConflict"),
            BookingResult.Invalid => BookingText.Get("ProblemNotOffered"),
            _ => BookingText.Get("ProblemUnsent"),
        };
    }

    /// <summary>What to do about a field.</summary>
    public static string Of(FieldFault fault) => (fault.Field, fault.Rule) switch
    {
        (_, FieldRule.TooLong) => BookingText.Get("FieldTooLong", fault.Bound),
        (_, FieldRule.ControlCharacter) => BookingText.Get("FieldControlCharacter"),
        (nameof(ClientDetails.Name), FieldRule.Required) => BookingText.Get("FieldNameRequired"),
        (nameof(ClientDetails.Email), FieldRule.Required) => BookingText.Get("FieldEmailRequired"),
        (_, FieldRule.NotAnEmailAddress) => BookingText.Get("FieldEmailForm"),
        (_, FieldRule.NotATelephoneNumber) => BookingText.Get("FieldTelephoneForm"),
        _ => BookingText.Get("ProblemNotOffered"),
    };

    /// <summary>The alternatives that a result brings; none where it brings none.</summary>
    public static IReadOnlyList<AppointmentSlot> Alternatives(BookingResult result) => result switch
    {
        BookingResult.SlotTaken taken => taken.Alternatives,
        BookingResult.Refused refused => refused.Alternatives,
        _ => [],
    };
}
