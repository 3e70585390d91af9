namespace Wellness.Scheduling;

/// <summary>A resource pool that a session needs one free member of, for the whole of its time with its buffers.</summary>
public sealed class PoolAgenda
{
    /// <param name="pool">The pool's slug.</param>
    /// <param name="members">Its members, in the order in which they are taken; at least one.</param>
    /// <exception cref="ArgumentException">There is no member.</exception>
    public PoolAgenda(string pool, IEnumerable<ResourceAgenda> members)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(members);
        Pool = pool;
        Members = Practices.Guard.List(members);
        if (Members.Count == 0)
        {
            throw new ArgumentException("A pool has at least one member.", nameof(members));
        }
    }

    /// <summary>The pool's slug.</summary>
    public string Pool { get; }

    /// <summary>Its members, in the order in which they are taken; never empty.</summary>
    public IReadOnlyList<ResourceAgenda> Members { get; }

    /// <summary>The first member that is free for the whole of a time; null where none is.</summary>
    /// <param name="time">The session with its buffers.</param>
    public string? FreeMember(BusyInterval time) => Members.FirstOrDefault(member => member.Busy.IsFree(time))?.Resource;
}
