namespace Wellness.StructuredData;

/// <summary>Everything that one page tells about itself, as one JSON-LD document in which no node stands twice.</summary>
/// <remarks>
/// Nodes with the same id become one with the properties of all. A node that stands within others, too, is written once and
/// referred to everywhere else, so that each part of a page can give what it knows.
/// </remarks>
public sealed class JsonLdGraph
{
    /// <param name="nodes">In the order in which they are written; an id may appear more than once.</param>
    /// <exception cref="ArgumentException">Two nodes with the same id give a property different values: a page has one truth.</exception>
    public JsonLdGraph(IEnumerable<JsonLdNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        Nodes = JsonLdMerge.Of(nodes.ToArray());
    }

    /// <summary>The nodes as they are written.</summary>
    public IReadOnlyList<JsonLdNode> Nodes { get; }

    /// <summary>The document, on one line.</summary>
    /// <returns>
    /// JSON that can stand in a script element whatever the texts hold: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, U+2028 and
    /// U+2029, and everything else outside ASCII, are written as <c>\u</c> escapes.
    /// </returns>
    public string ToJson() => JsonLdWriter.Write(Nodes);
}
