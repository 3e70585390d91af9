using System.Text.Json;

namespace Wellness.StructuredData;

/// <summary>A thing that the markup speaks of: its schema.org types, its id and its properties in the order they were given.</summary>
/// <remarks>Immutable: <see cref="With"/> gives another node.</remarks>
public sealed class JsonLdNode
{
    /// <param name="type">A schema.org type, such as <c>Service</c>.</param>
    /// <param name="id">An absolute address that names the node, such as <c>https://site/#practice</c>; null for a node that nothing refers to.</param>
    /// <exception cref="ArgumentException">The type is empty or the id is not an absolute address.</exception>
    public JsonLdNode(string type, string? id = null)
        : this([CheckedType(type)], CheckedId(id), [])
    {
    }

    internal JsonLdNode(IReadOnlyList<string> types, string? id, IReadOnlyList<KeyValuePair<string, JsonLdValue>> properties)
    {
        Types = types;
        Id = id;
        Properties = properties;
    }

    /// <summary>The schema.org types; one for every node of the kit, any number for raw ones.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>The absolute address that names the node; null for a node that nothing refers to.</summary>
    public string? Id { get; }

    /// <summary>The properties, each name once.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonLdValue>> Properties { get; }

    /// <summary>The value of a property, or null where the node hasn't it.</summary>
    public JsonLdValue? this[string property] => Properties.FirstOrDefault(pair => pair.Key == property).Value;

    /// <summary>This node with one property more.</summary>
    /// <param name="property">A schema.org property that the node doesn't have yet.</param>
    /// <param name="value">Its value; null gives this node as it is, so that what is not known is not said.</param>
    /// <exception cref="ArgumentException">The name is empty, a keyword (<c>@…</c>) or there already.</exception>
    public JsonLdNode With(string property, JsonLdValue? value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(property);
        if (property[0] == '@' || this[property] is not null)
        {
            throw new ArgumentException($"'{property}' is a keyword or there already.", nameof(property));
        }

        return value is null ? this : new JsonLdNode(Types, Id, [.. Properties, new(property, value)]);
    }

    /// <summary>A pointer to this node.</summary>
    /// <exception cref="InvalidOperationException">The node has no id.</exception>
    public JsonLdValue.Reference ToReference() =>
        new(Id ?? throw new InvalidOperationException("A node without an id cannot be referred to."));

    /// <summary>Reads a node that other code wrote, Schema.NET for one.</summary>
    /// <param name="json">One JSON object; its own <c>@context</c>, which can only be schema.org, is dropped.</param>
    /// <exception cref="JsonException">The text is not JSON, or nested deeper than 64.</exception>
    /// <exception cref="ArgumentException">It is not one object, an id is not absolute, or it uses a JSON-LD keyword other than <c>@context</c>, <c>@type</c> and <c>@id</c>.</exception>
    public static JsonLdNode Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return JsonLdReader.Node(document.RootElement);
    }

    internal static string CheckedType(string? type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        return type;
    }

    internal static string? CheckedId(string? id) =>
        id is null || (Uri.TryCreate(id, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "urn")
            ? id : throw new ArgumentException($"The id '{id}' is not an absolute address.", nameof(id));
}
