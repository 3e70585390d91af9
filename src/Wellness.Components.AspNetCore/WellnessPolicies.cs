namespace Wellness;

/// <summary>Names of the authorisation policies that the kit asks for; who meets them is the site's to say.</summary>
public static class WellnessPolicies
{
    /// <summary>The policy of those who run the practice: schedule, bookings, blocked time and calendars are behind it.</summary>
    /// <remarks>
    /// Unless the site defines it, it is met by a signed-in user with the role <see cref="PracticeRole"/>: without any
    /// sign-in, by nobody.
    /// </remarks>
    public const string Practice = "Wellness.Practice";

    /// <summary>The role that the default policy asks for: <c>practice</c>.</summary>
    public const string PracticeRole = "practice";
}
