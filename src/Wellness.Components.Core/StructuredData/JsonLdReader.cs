using System.Text.Json;

namespace Wellness.StructuredData;

/// <summary>Turns JSON that other code wrote into nodes.</summary>
internal static class JsonLdReader
{
    public static JsonLdNode Node(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A node is one JSON object.", nameof(element));
        }

        var types = new List<string>();
        string? id = null;
        var properties = new List<KeyValuePair<string, JsonLdValue>>();
        foreach (var property in element.EnumerateObject())
        {
            switch (property.Name)
            {
                case "@context":
                    break;
                case "@type":
                    types.AddRange(Strings(property.Value));
                    break;
                case "@id":
                    id = JsonLdNode.CheckedId(property.Value.GetString());
                    break;
                case ['@', ..]:
                    throw new ArgumentException($"The keyword '{property.Name}' is not supported.", nameof(element));
                default:
                    if (Value(property.Value) is { } value && properties.TrueForAll(pair => pair.Key != property.Name))
                    {
                        properties.Add(new(property.Name, value));
                    }

                    break;
            }
        }

        return new JsonLdNode(types.AsReadOnly(), id, properties.AsReadOnly());
    }

    private static JsonLdValue? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new JsonLdValue.Text(element.GetString()!),
        JsonValueKind.Number => element.TryGetDecimal(out var number)
            ? new JsonLdValue.Number(number) : new JsonLdValue.Text(element.GetRawText()),
        JsonValueKind.True => new JsonLdValue.Flag(true),
        JsonValueKind.False => new JsonLdValue.Flag(false),
        JsonValueKind.Array => JsonLdValue.Of(element.EnumerateArray().Select(Value).OfType<JsonLdValue>()),
        JsonValueKind.Object => Object(element),
        _ => null,
    };

    private static JsonLdValue Object(JsonElement element)
    {
        var node = Node(element);
        return node is { Id: { } id, Types.Count: 0, Properties.Count: 0 } ? new JsonLdValue.Reference(id) : new JsonLdValue.Node(node);
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().Select(item => JsonLdNode.CheckedType(item.GetString()))
        : [JsonLdNode.CheckedType(element.GetString())];
}
