using Wellness.Practices.Reviews;

namespace Wellness.Practices;

/// <summary>Reads a practice as a careful colleague would, before it is published: what is valid and would hurt nevertheless.</summary>
/// <remarks>
/// It looks at English texts for claims, knows only some states' rules, and is no legal advice: that it says nothing
/// proves nothing. What cannot be built at all, such as a price without a currency, needs no review.
/// </remarks>
public static class PracticeReview
{
    /// <summary>Everything worth saying about a practice; empty where there is nothing.</summary>
    /// <param name="practice">The practice, from a file or built in code.</param>
    /// <returns>Warnings first, then notes.</returns>
    public static IReadOnlyList<PracticeAdvice> Check(Practice practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        PracticeAdvice[] advice =
        [
            .. PracticeChecks.Of(practice),
            .. LicenseChecks.Of(practice),
            .. ServiceChecks.Of(practice),
            .. ClassChecks.Of(practice),
            .. VisitChecks.Of(practice),
            .. NewClientChecks.Of(practice),
            .. ClaimChecks.Of(practice),
            .. PlaceChecks.Of(practice),
            .. HoursChecks.Of(practice),
        ];
        return Array.AsReadOnly(advice.OrderByDescending(entry => entry.Severity).ToArray());
    }
}
