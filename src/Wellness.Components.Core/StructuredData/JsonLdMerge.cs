namespace Wellness.StructuredData;

/// <summary>Brings nodes together by their ids.</summary>
internal sealed class JsonLdMerge
{
    private readonly Dictionary<string, JsonLdNode> _byId = [];
    private readonly HashSet<string> _placed = [];

    private JsonLdMerge()
    {
    }

    public static IReadOnlyList<JsonLdNode> Of(IReadOnlyList<JsonLdNode> nodes)
    {
        var merge = new JsonLdMerge();
        foreach (var node in nodes)
        {
            merge.Collect(node);
        }

        // What stands at the top is written there, and within other nodes only referred to.
        var top = nodes.DistinctBy(node => (object?)node.Id ?? node).ToArray();
        merge._placed.UnionWith(top.Select(node => node.Id).OfType<string>());
        return Array.AsReadOnly(top.Select(merge.Place).ToArray());
    }

    private void Collect(JsonLdNode node)
    {
        if (node.Id is { } id)
        {
            _byId[id] = _byId.TryGetValue(id, out var other) ? Join(other, node) : node;
        }

        foreach (var (_, value) in node.Properties)
        {
            Collect(value);
        }
    }

    private void Collect(JsonLdValue value)
    {
        if (value is JsonLdValue.Node { Value: var node })
        {
            Collect(node);
        }
        else if (value is JsonLdValue.List { Values: var values })
        {
            foreach (var item in values)
            {
                Collect(item);
            }
        }
    }

    private JsonLdNode Place(JsonLdNode node)
    {
        var whole = node.Id is { } id ? _byId[id] : node;
        return new JsonLdNode(
            whole.Types, whole.Id, Array.AsReadOnly(whole.Properties.Select(pair => KeyValuePair.Create(pair.Key, Place(pair.Value))).ToArray()));
    }

    private JsonLdValue Place(JsonLdValue value) => value switch
    {
        JsonLdValue.Node { Value: { Id: { } id } node } => _placed.Add(id) ? Place(node) : new JsonLdValue.Reference(id),
        JsonLdValue.Node { Value: var node } => Place(node),
        JsonLdValue.List { Values: var values } => new JsonLdValue.List(Array.AsReadOnly(values.Select(Place).ToArray())),
        _ => value,
    };

    private static JsonLdNode Join(JsonLdNode one, JsonLdNode other)
    {
        var properties = one.Properties.ToList();
        foreach (var (name, value) in other.Properties)
        {
            var at = properties.FindIndex(pair => pair.Key == name);
            if (at < 0)
            {
                properties.Add(new(name, value));
            }
            else if (!Same(properties[at].Value, value))
            {
                throw new ArgumentException($"The node '{one.Id}' is given two values of '{name}'.", nameof(other));
            }
        }

        return new JsonLdNode([.. one.Types.Union(other.Types)], one.Id, properties.AsReadOnly());
    }

    // Nodes with one id are one node, however much of it each side tells.
    private static bool Same(JsonLdValue one, JsonLdValue other) => (one, other) switch
    {
        (JsonLdValue.List a, JsonLdValue.List b) => a.Values.Count == b.Values.Count && a.Values.Zip(b.Values).All(pair => Same(pair.First, pair.Second)),
        (JsonLdValue.Node { Value: { Id: null } a }, JsonLdValue.Node { Value: { Id: null } b }) =>
            a.Types.SequenceEqual(b.Types) && a.Properties.Count == b.Properties.Count
            && a.Properties.All(pair => b[pair.Key] is { } value && Same(pair.Value, value)),
        _ => IdOf(one) is { } id ? id == IdOf(other) : one == other,
    };

    private static string? IdOf(JsonLdValue value) => value switch
    {
        JsonLdValue.Reference reference => reference.Id,
        JsonLdValue.Node { Value: var node } => node.Id,
        _ => null,
    };
}
