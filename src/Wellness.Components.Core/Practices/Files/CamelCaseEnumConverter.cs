using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wellness.Practices.Files;

/// <summary>Writes an enumeration by its camel-case names, and reads no numbers for it.</summary>
internal sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
