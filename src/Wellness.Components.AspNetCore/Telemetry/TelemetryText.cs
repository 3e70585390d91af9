using System.Text.Json;

namespace Wellness.AspNetCore.Telemetry;

/// <summary>Names of types and members as values of tags: lower case, with underscores.</summary>
internal static class TelemetryText
{
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    public static string Of(Enum value) => Of(value.ToString());
}
