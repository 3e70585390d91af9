using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wellness.Practices.Files;

/// <summary>A schema of practice.json, or a part of it, ready to check values against.</summary>
/// <remarks>It knows the keywords that <see cref="SchemaWriter"/> writes and no other: one that it does not know is an error, never skipped.</remarks>
internal sealed class Shape
{
    private static readonly Lazy<Shape> Whole = new(() =>
    {
        using var schema = JsonDocument.Parse(PracticeFile.Schema);
        return new Shape(schema.RootElement);
    });

    private Shape(JsonElement schema)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            Read(keyword.Name, keyword.Value);
        }
    }

    /// <summary>The shape of a whole file.</summary>
    public static Shape OfPractice => Whole.Value;

    public string Description { get; private set; } = "";

    public IReadOnlyList<string> Types { get; private set; } = [];

    public IReadOnlyDictionary<string, Shape> Properties { get; private set; } = new Dictionary<string, Shape>();

    public IReadOnlyList<string> Required { get; private set; } = [];

    public Shape? Items { get; private set; }

    public int LeastItems { get; private set; }

    public bool Distinct { get; private set; }

    public IReadOnlyList<string> Choices { get; private set; } = [];

    public Regex? Pattern { get; private set; }

    public string PatternRule { get; private set; } = "";

    public int LongestText { get; private set; } = int.MaxValue;

    public decimal? Least { get; private set; }

    public decimal? Most { get; private set; }

    public decimal? Step { get; private set; }

    private void Read(string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "$schema" or "title" or "default" or "allowComments" or "allowTrailingCommas":
                break;
            case "additionalProperties" when value.ValueKind == JsonValueKind.False:
                break;
            case "description": Description = value.GetString()!; break;
            case "type": Types = value.ValueKind == JsonValueKind.Array ? Texts(value) : [value.GetString()!]; break;
            case "properties": Properties = value.EnumerateObject().ToDictionary(property => property.Name, property => new Shape(property.Value)); break;
            case "required": Required = Texts(value); break;
            case "items": Items = new Shape(value); break;
            case "minItems": LeastItems = value.GetInt32(); break;
            case "uniqueItems": Distinct = value.GetBoolean(); break;
            case "enum": Choices = Texts(value); break;
            case "pattern": Pattern = Compile(value.GetString()!); break;
            case "patternErrorMessage": PatternRule = value.GetString()!; break;
            case "maxLength": LongestText = value.GetInt32(); break;
            case "minimum": Least = value.GetDecimal(); break;
            case "maximum": Most = value.GetDecimal(); break;
            case "multipleOf": Step = value.GetDecimal(); break;
            default: throw new NotSupportedException($"The schema uses the keyword '{keyword}', which the checker does not know.");
        }
    }

    private static string[] Texts(JsonElement values) => [.. values.EnumerateArray().Select(value => value.GetString()!)];

    /// <summary>In JavaScript a dollar sign is the very end; in .NET it also stands before a last line break.</summary>
    private static Regex Compile(string pattern) =>
        new(pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern, RegexOptions.CultureInvariant);
}
