using System.Text.Json;

namespace Wellness.StructuredData;

/// <summary>One run over a document: its frame, its ids, and the vocabulary of each node; <see cref="NodeRules"/> has the rest.</summary>
internal sealed class GraphCheck(bool allowMedicalTypes)
{
    private static readonly SchemaVocabulary Vocabulary = SchemaVocabulary.Current;

    private readonly List<StructuredDataFinding> _findings = [];
    private readonly HashSet<string> _defined = [];

    public IReadOnlyList<StructuredDataFinding> Run(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Error("", "A document is one JSON object.");
            return _findings;
        }

        if (!root.TryGetProperty("@context", out var context) || context.ValueKind != JsonValueKind.String
            || context.GetString()!.TrimEnd('/') is not ("https://schema.org" or "http://schema.org"))
        {
            Error("@context", "The context is https://schema.org.");
        }

        if (root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
        {
            Each(graph, "@graph", Define);
            Each(graph, "@graph", Visit);
        }
        else
        {
            Define(root, "");
            Visit(root, "");
        }

        return _findings;
    }

    public void Error(string path, string message) => _findings.Add(new(StructuredDataSeverity.Error, path, message));

    public void Warn(string path, string message) => _findings.Add(new(StructuredDataSeverity.Warning, path, message));

    // Every node that says something about an id, before anything refers to one.
    private void Define(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            Each(element, path, Define);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Id(element) is { } id && !IsReference(element) && !_defined.Add(id))
            {
                Error(path, $"The node '{id}' stands twice.");
            }

            foreach (var property in Properties(element))
            {
                Define(property.Value, Join(path, property.Name));
            }
        }
    }

    private void Visit(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            Each(element, path, Visit);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            CheckId(element, path);
            if (!IsReference(element))
            {
                CheckNode(element, path);
            }
        }
    }

    private void CheckId(JsonElement element, string path)
    {
        if (Id(element) is { } id && !_defined.Contains(id) && !IsAbsolute(id))
        {
            Error(Join(path, "@id"), $"'{id}' is neither an absolute address nor the id of a node here.");
        }
        else if (Id(element) is { } own && !IsReference(element) && !IsAbsolute(own))
        {
            Warn(Join(path, "@id"), $"'{own}' is not an absolute address: another page means another thing by it.");
        }
    }

    private void CheckNode(JsonElement node, string path)
    {
        var types = Types(node);
        if (types.Length == 0)
        {
            Error(Join(path, "@type"), "The node has no type.");
        }

        foreach (var type in types)
        {
            var known = Vocabulary.Find(type);
            if (known is null)
            {
                Warn(Join(path, "@type"), $"'{type}' is not among the types that are checked.");
            }
            else if (known.IsMedical && !allowMedicalTypes)
            {
                Error(Join(path, "@type"), $"'{type}' claims medicine, which the site has not chosen to do.");
            }
        }

        var isChecked = types.Length > 0 && types.All(type => Vocabulary.Find(type) is { IsChecked: true });
        foreach (var property in Properties(node))
        {
            if (isChecked)
            {
                CheckProperty(types, property.Name, Join(path, property.Name));
            }

            Visit(property.Value, Join(path, property.Name));
        }

        new NodeRules(this, Vocabulary, node, types, path).Run();
    }

    private void CheckProperty(string[] types, string property, string path)
    {
        if (types.Any(type => Vocabulary.Has(type, property)))
        {
            return;
        }

        var replacement = types.Select(type => Vocabulary.ReplacementOf(type, property)).FirstOrDefault(found => found is not null);
        Error(path, replacement is null
            ? $"'{property}' is not a property of {string.Join(" or ", types)}."
            : $"'{property}' was superseded by '{replacement}'.");
    }

    private static void Each(JsonElement array, string path, Action<JsonElement, string> visit)
    {
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            visit(item, $"{path}[{index++}]");
        }
    }

    private static bool IsReference(JsonElement element) => element.EnumerateObject().All(property => property.Name == "@id");

    private static bool IsAbsolute(string id) => Uri.TryCreate(id, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "urn";

    private static string? Id(JsonElement element) =>
        element.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static string[] Types(JsonElement node) => !node.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.String ? [type.GetString()!]
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(item => item.ToString())]
        : [];

    private static IEnumerable<JsonProperty> Properties(JsonElement element) =>
        element.EnumerateObject().Where(property => !property.Name.StartsWith('@'));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
