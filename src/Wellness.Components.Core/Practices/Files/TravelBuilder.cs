using NodaTime;

namespace Wellness.Practices.Files;

/// <summary>Builds what sessions share besides people's time: the ways between areas, and pools of rooms.</summary>
internal sealed class TravelBuilder(FaultLog faults) : ModelBuilder(faults)
{
    public ServiceTravel? Travel(FileNode node)
    {
        CheckWaysStandOnce(node);
        var ways = Each(node, nameof(TravelEntry.Between), Way);
        return Build(node, () => new ServiceTravel(Minutes(node, nameof(TravelEntry.DefaultMinutes)), ways)
        {
            Base = node.Text(nameof(TravelEntry.Base)),
            CountsWayFromBase = node.Flag(nameof(TravelEntry.CountsWayFromBase)) ?? false,
        });
    }

    /// <summary>The pools of a file; a member is one thing, so it stands in one of them.</summary>
    public ResourcePool[] Pools(FileNode root)
    {
        var seen = new Dictionary<string, int>();
        foreach (var member in root.List(nameof(PracticeEntry.ResourcePools)).SelectMany(pool => pool.List(nameof(PoolEntry.Members))).Where(member => member.IsSound))
        {
            if (!seen.TryAdd(member.Value, member.Line))
            {
                Faults.Add(member, $"Choose another: the entry on line {seen[member.Value]} has the same.");
            }
        }

        return Each(root, nameof(PracticeEntry.ResourcePools), Pool);
    }

    private ResourcePool? Pool(FileNode node) => Build(node, () => new ResourcePool(
        node.Text(nameof(PoolEntry.Slug))!,
        node.Text(nameof(PoolEntry.Name))!,
        node.Texts(nameof(PoolEntry.Members))));

    private TravelTime? Way(FileNode node) => Build(node, () => new TravelTime(
        node.Text(nameof(WayEntry.From))!,
        node.Text(nameof(WayEntry.To))!,
        Minutes(node, nameof(WayEntry.Minutes))));

    private void CheckWaysStandOnce(FileNode node)
    {
        var seen = new Dictionary<(string, string), int>();
        foreach (var way in node.List(nameof(TravelEntry.Between)))
        {
            if (way.Child(nameof(WayEntry.From)) is not { IsSound: true, Value: var from } || way.Child(nameof(WayEntry.To)) is not { IsSound: true } to)
            {
                continue;
            }

            var pair = string.CompareOrdinal(from, to.Value) < 0 ? (from, to.Value) : (to.Value, from);
            if (from == to.Value)
            {
                Faults.Add(to, "Name two different ends: the way inside one area takes no time of its own.");
            }
            else if (!seen.TryAdd(pair, way.Line))
            {
                Faults.Add(way, $"Write this way once; line {seen[pair]} has it already, and a way takes as long back.");
            }
        }
    }

    private static Duration Minutes(FileNode node, string property) => Duration.FromMinutes(node.Whole(property)!.Value);
}
