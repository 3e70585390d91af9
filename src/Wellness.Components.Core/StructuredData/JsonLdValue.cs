using System.Diagnostics.CodeAnalysis;

namespace Wellness.StructuredData;

/// <summary>What a property of a node can be: a closed set, written without reflection.</summary>
public abstract record JsonLdValue
{
    private JsonLdValue()
    {
    }

    /// <summary>A text, a date, an address of the web or a term of an enumeration: all are strings in JSON-LD.</summary>
    /// <param name="Value">The text as it is; escaping is the writer's business.</param>
    public sealed record Text(string Value) : JsonLdValue;

    /// <summary>A number, written with the digits it has.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(decimal Value) : JsonLdValue;

    /// <summary>True or false.</summary>
    /// <param name="Value">Which.</param>
    public sealed record Flag(bool Value) : JsonLdValue;

    /// <summary>A pointer to a node that stands elsewhere: <c>{"@id": …}</c>.</summary>
    /// <param name="Id">The node's absolute id.</param>
    public sealed record Reference(string Id) : JsonLdValue;

    /// <summary>A node within its owner.</summary>
    /// <param name="Value">The node.</param>
    public sealed record Node(JsonLdNode Value) : JsonLdValue;

    /// <summary>Several values.</summary>
    /// <param name="Values">In the order in which they are written.</param>
    public sealed record List(IReadOnlyList<JsonLdValue> Values) : JsonLdValue;

    /// <summary>A text; null stays null, so that what is not known is not said.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator JsonLdValue?(string? value) => value is null ? null : new Text(value);

    /// <summary>A number.</summary>
    public static implicit operator JsonLdValue(decimal value) => new Number(value);

    /// <summary>A whole number.</summary>
    public static implicit operator JsonLdValue(int value) => new Number(value);

    /// <summary>True or false.</summary>
    public static implicit operator JsonLdValue(bool value) => new Flag(value);

    /// <summary>A node within its owner; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator JsonLdValue?(JsonLdNode? value) => value is null ? null : new Node(value);

    /// <summary>Several values; the value itself where there is but one, and null where there is none.</summary>
    public static JsonLdValue? Of(IEnumerable<JsonLdValue> values)
    {
        var list = Array.AsReadOnly(values.ToArray());
        return list.Count switch { 0 => null, 1 => list[0], _ => new List(list) };
    }
}
