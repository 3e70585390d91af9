using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>Picks who gets a session, among those who are free for it.</summary>
internal static class Assignment
{
    /// <param name="strategy">How.</param>
    /// <param name="free">Slugs of those who are free, in the practice's order; not empty.</param>
    /// <param name="facts">What is taken, and who was booked last.</param>
    /// <param name="isThatDay">Whether a session's start is on the same local date.</param>
    public static string Choose(AssignmentStrategy strategy, IReadOnlyList<string> free, ClaimFacts facts, Func<Instant, bool> isThatDay) => strategy switch
    {
        // MinBy keeps the first of several, so the practice's order decides among equals.
        AssignmentStrategy.FewestSessions => free.MinBy(practitioner => facts.Taken
            .Where(time => time.Practitioner == practitioner && time.Session is { } session && isThatDay(session.Start))
            .DistinctBy(time => time.Session!.Start)
            .Count())!,
        AssignmentStrategy.Rotation => free.MinBy(practitioner => facts.LastBooked.GetValueOrDefault(practitioner, Instant.MinValue))!,
        _ => free[0],
    };
}
