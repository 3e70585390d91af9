using System.Text.Json.Serialization;

namespace Wellness.Practices.Files;

/// <summary>The metadata that the schema is exported from, written by the source generator so that trimming and WebAssembly keep it.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(CamelCaseEnumConverter<StartAlignment>),
        typeof(CamelCaseEnumConverter<AssignmentStrategy>),
        typeof(CamelCaseEnumConverter<ServiceAreaKind>),
        typeof(CamelCaseEnumConverter<IntakeQuestionKind>),
    ])]
[JsonSerializable(typeof(PracticeEntry))]
internal sealed partial class PracticeFileContext : JsonSerializerContext;
