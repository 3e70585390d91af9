namespace Wellness.Practices.Files;

/// <summary>Collects what is wrong with a file, and marks the values that are not to be built.</summary>
internal sealed class FaultLog
{
    private readonly List<PracticeFault> _faults = [];

    /// <summary>The faults in the order of their lines.</summary>
    public IReadOnlyList<PracticeFault> InOrder => Array.AsReadOnly(_faults.OrderBy(fault => fault.Line).ToArray());

    public bool IsEmpty => _faults.Count == 0;

    public void Add(string path, int line, string? value, string rule) => _faults.Add(new PracticeFault(path, line, value, rule));

    public void Add(FileNode node, string rule)
    {
        node.MarkFaulty();
        Add(node.Path, node.Line, node.Raw, rule);
    }

    /// <summary>Notes a property that is left out of an object.</summary>
    public void AddMissing(FileNode node, string property, string rule)
    {
        node.MarkFaulty();
        Add(FileNode.PathOf(node.Path, property), node.Line, null, rule);
    }
}
