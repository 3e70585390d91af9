using NodaTime;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>What the cancellation policy says to a client: what they may change by themselves, and until when.</summary>
internal static class PolicyText
{
    /// <summary>Before there is an appointment, with what a late change costs.</summary>
    /// <param name="practice">Whose policy it is.</param>
    /// <param name="start">The start that was chosen; null where none is.</param>
    /// <param name="now">The present instant.</param>
    public static string Ahead(Practice practice, Instant? start, Instant now)
    {
        var policy = practice.CancellationPolicy;
        var words = What(policy) is not { } what ? $"{BookingText.Get("PolicyCall")} {BookingFormat.Contact(practice)}"
            : now > start - policy.CutOff
                ? $"{BookingText.Get($"Policy{what}Late", PracticeFormat.Length(policy.CutOff))} {BookingFormat.Contact(practice)}"
            : policy.CutOff == Duration.Zero ? BookingText.Get($"Policy{what}Free")
            : BookingText.Get($"Policy{what}Hours", PracticeFormat.Length(policy.CutOff));
        return policy.LateFee is { } fee ? $"{words} {fee}" : words;
    }

    /// <summary>For an appointment: until when, or that it is too late, or that it is the practice that changes it.</summary>
    /// <param name="policy">The practice's policy.</param>
    /// <param name="isLate">Whether the cut-off has passed.</param>
    /// <param name="until">The cut-off, in words.</param>
    public static string For(CancellationPolicy policy, bool isLate, string until) =>
        What(policy) is not { } what ? BookingText.Get("PolicyCall") : BookingText.Get(isLate ? $"TooLate{what}" : $"Policy{what}Until", until);

    /// <summary>Why the policy refused a change that was sent.</summary>
    public static string Of(BookingResult.PolicyForbids refusal, Booking booking, Practice practice)
    {
        var until = BookingFormat.DayAndTime(refusal.Until ?? booking.Start - practice.CancellationPolicy.CutOff, practice.TimeZone);
        var words = refusal.Rule switch
        {
            PolicyRule.ClientsMayNotCancel => BookingText.Get("CantCancelHere"),
            PolicyRule.ClientsMayNotMove => BookingText.Get("CantMoveHere"),
            _ => For(practice.CancellationPolicy, isLate: true, until),
        };
        return $"{words} {BookingFormat.Contact(practice)}";
    }

    /// <summary>What the policy does not leave to clients while it leaves them the rest; null where it leaves all, or nothing.</summary>
    public static string? Except(CancellationPolicy policy) => (policy.ClientsMayCancel, policy.ClientsMayMove) switch
    {
        (true, false) => BookingText.Get("CantMoveHere"),
        (false, true) => BookingText.Get("CantCancelHere"),
        _ => null,
    };

    // The middle of the keys: what clients may do by themselves.
    private static string? What(CancellationPolicy policy) => (policy.ClientsMayCancel, policy.ClientsMayMove) switch
    {
        (true, true) => "Change",
        (true, false) => "Cancel",
        (false, true) => "Move",
        _ => null,
    };
}
