namespace Wellness.Scheduling;

/// <summary>One member of a resource pool and when it is taken.</summary>
public sealed class ResourceAgenda
{
    /// <param name="resource">The member's slug.</param>
    /// <param name="busy">When it is taken, buffers included.</param>
    public ResourceAgenda(string resource, BusyTimeline busy)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(busy);
        Resource = resource;
        Busy = busy;
    }

    /// <summary>The member's slug.</summary>
    public string Resource { get; }

    /// <summary>When it is taken.</summary>
    public BusyTimeline Busy { get; }
}
