namespace Wellness.StructuredData;

/// <summary>Something that a page's markup lacks or gets wrong.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Path">Where it is, such as <c>@graph[0].address.addressCountry</c>; empty for the document as a whole.</param>
/// <param name="Message">What is wrong, for developers, in English.</param>
public sealed record StructuredDataFinding(StructuredDataSeverity Severity, string Path, string Message);
