using System.Text.Json;

namespace Wellness.StructuredData;

/// <summary>Reports what a page's markup lacks for Google's documented results and what schema.org's vocabulary doesn't allow.</summary>
/// <remarks>
/// It knows the types that a practice's site uses, from schema.org 30.0; of others it says that it doesn't check them.
/// No finding is no promise that a search engine shows anything.
/// </remarks>
public static class StructuredDataValidator
{
    /// <summary>Checks a graph as it would be written.</summary>
    /// <param name="graph">The page's graph.</param>
    /// <param name="allowMedicalTypes">Whether the site chose to speak as a medical business; otherwise a medical type is an error.</param>
    /// <returns>Every finding, in the order of the document; none for a page without fault.</returns>
    public static IReadOnlyList<StructuredDataFinding> Check(JsonLdGraph graph, bool allowMedicalTypes = false)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Check(graph.ToJson(), allowMedicalTypes);
    }

    /// <summary>Checks the text of a page's script element of type <c>application/ld+json</c>.</summary>
    /// <param name="json">One JSON-LD document, with or without <c>@graph</c>. Text that is not JSON is a finding, not an exception.</param>
    /// <param name="allowMedicalTypes">Whether the site chose to speak as a medical business; otherwise a medical type is an error.</param>
    /// <returns>Every finding, in the order of the document; none for a page without fault.</returns>
    public static IReadOnlyList<StructuredDataFinding> Check(string json, bool allowMedicalTypes = false)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return new GraphCheck(allowMedicalTypes).Run(document.RootElement);
        }
        catch (JsonException fault)
        {
            return [new StructuredDataFinding(StructuredDataSeverity.Error, "", $"It is not JSON: {fault.Message}")];
        }
    }
}
