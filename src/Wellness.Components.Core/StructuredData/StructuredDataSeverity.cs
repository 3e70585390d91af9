namespace Wellness.StructuredData;

/// <summary>How much a finding matters.</summary>
public enum StructuredDataSeverity
{
    /// <summary>The markup is valid, and says less than a search engine would use.</summary>
    Warning,

    /// <summary>The markup breaks a rule: of JSON-LD, of schema.org's vocabulary, or of Google's documented results.</summary>
    Error,
}
