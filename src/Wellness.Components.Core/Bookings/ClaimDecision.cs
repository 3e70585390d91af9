using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>What the rules of availability say to a claim: a closed set.</summary>
public abstract record ClaimDecision
{
    private ClaimDecision()
    {
    }

    /// <summary>The start can be had.</summary>
    /// <param name="Practitioner">The slug of who gives the session.</param>
    /// <param name="Resources">Slugs of the resources that it takes; for a class that is held already, those that it has.</param>
    public sealed record Take(string Practitioner, IReadOnlyList<string> Resources) : ClaimDecision;

    /// <summary>The rules refuse every practitioner.</summary>
    /// <param name="Reason">The first that another booking caused, or else the first refusal.</param>
    public sealed record Refuse(SlotRefusal Reason) : ClaimDecision;
}
