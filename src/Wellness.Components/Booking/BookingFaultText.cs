using NodaTime;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Practices;
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
        BookingFlowFault.LengthNotForNewClients => BookingText.Get("FaultLengthNotForNewClients", Lengths(state.Lengths.Select(length => length.Duration))),
        BookingFlowFault.AreaNotAsked => BookingText.Get("FaultAreaNotAsked", state.Service?.Name),
        BookingFlowFault.DayBeyondWindow => BookingText.Get("FaultDayBeyondWindow", PracticeFormat.Day(state.LastDay)),
        BookingFlowFault.TimeNotFree when start is { } asked =>
            BookingText.Get("FaultTimeNotFree", BookingFormat.DayAndTime(asked, state.Practice.TimeZone)),
        _ => BookingText.Get($"Fault{fault}"),
    };

    /// <summary>Why a time could not be held or booked, without a word about anybody else's booking.</summary>
    public static string Of(BookingResult result, BookingChoice choice, Practice practice)
    {
        var time = BookingFormat.DayAndTime(choice.Start, practice.TimeZone);
        return result switch
        {
            BookingResult.SlotTaken => Taken(time, practice.Service(choice.Session.Service)),
            BookingResult.Refused refused => Of(refused.Reason, time, practice),
            BookingResult.TooManyHolds held => BookingText.Get("ProblemTooManyHolds", held.Most),
            BookingResult.TooManyAttempts many => TooMany(many.RetryAfter, practice),
            BookingResult.Conflict => BookingText.Get("ProblemConflict"),
            BookingResult.Invalid => BookingText.Get("ProblemNotOffered"),
            _ => BookingText.Get("ProblemUnsent"),
        };
    }

    /// <summary>That somebody shall wait, or call.</summary>
    public static string TooMany(Duration retryAfter, Practice practice) =>
        $"{BookingText.Get("ProblemTooManyAttempts", Math.Ceiling(retryAfter.TotalMinutes))} {BookingFormat.Contact(practice)}";

    /// <summary>What to do about a field.</summary>
    public static string Of(FieldFault fault) => (fault.Field, fault.Rule) switch
    {
        (_, FieldRule.TooLong) => BookingText.Get("FieldTooLong", fault.Bound),
        (_, FieldRule.ControlCharacter) => BookingText.Get("FieldControlCharacter"),
        (nameof(BookingRequest.IdempotencyKey), _) => BookingText.Get("ProblemConflict"),
        (nameof(BookingRequest.Area), FieldRule.Required) => BookingText.Get("FieldAreaRequired"),
        (nameof(BookingRequest.IsNewClient), FieldRule.Required) => BookingText.Get("FieldAnswerRequired"),
        (nameof(WaitingListRequest.From), _) => BookingText.Get("FieldFromRequired"),
        (nameof(WaitingListRequest.To), FieldRule.Required) => BookingText.Get("FieldToRequired"),
        (nameof(WaitingListRequest.To), _) => BookingText.Get("FieldToForm", fault.Bound),
        (nameof(WaitingListRequest.Parts), _) => BookingText.Get("FieldPartsRequired"),
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

    private static string Of(SlotRefusal refusal, string time, Practice practice) => refusal switch
    {
        SlotRefusal.TooSoon => BookingText.Get("ProblemTooSoon", time),
        SlotRefusal.BeyondWindow => BookingText.Get("ProblemTooFar", time),
        SlotRefusal.OutsideValidity => BookingText.Get("ProblemOutsideDates", time),
        SlotRefusal.CallFirst => $"{BookingText.Get("ProblemCallFirst")} {BookingFormat.Contact(practice)}",
        SlotRefusal.LengthNotForNewClients length => BookingText.Get("ProblemLengthForNewClients", Lengths(length.Lengths)),
        // The public is not told whose time it is, nor how much the practice has to do.
        SlotRefusal.Busy or SlotRefusal.ClassFull or SlotRefusal.NoResource or SlotRefusal.Travel
            or SlotRefusal.DailyCapReached or SlotRefusal.WeeklyCapReached
            or SlotRefusal.DailyMinutesReached or SlotRefusal.WeeklyMinutesReached => BookingText.Get("ProblemGone", time),
        _ => BookingText.Get("ProblemRefused", time),
    };

    // Where it may be the way there that leaves no time, "someone else has taken it" would not be true.
    private static string Taken(string time, ServiceOffering? service) => BookingText.Get(
        service is { Capacity: > 1 } ? "ProblemClassFull"
        : service is { VisitsClients: true } ? "ProblemGone"
        : "ProblemTaken", time);

    private static string Lengths(IEnumerable<Duration> lengths) => PracticeFormat.Either(lengths.Select(PracticeFormat.Length));
}
