using System.Globalization;
using System.Text.Json;

namespace Wellness.Practices.Files;

/// <summary>A value of practice.json with its place in the file, so that a fault can say where it is.</summary>
internal sealed class FileNode(FileNode? parent, JsonValueKind kind, string path, int line, string raw)
{
    private readonly OrderedDictionary<string, FileNode> _properties = new(StringComparer.Ordinal);
    private readonly List<FileNode> _items = [];

    public JsonValueKind Kind { get; } = kind;

    public string Path { get; } = path;

    /// <summary>The line that the value begins on; the first is 1.</summary>
    public int Line { get; } = line;

    /// <summary>The value as it is written, or a sign for an object or a list.</summary>
    public string Raw { get; } = raw;

    /// <summary>The text of a string without quotes and escapes; empty for any other kind.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether no fault was found in this value or inside it.</summary>
    public bool IsSound { get; private set; } = true;

    public IReadOnlyDictionary<string, FileNode> Properties => _properties;

    public IReadOnlyList<FileNode> Items => _items;

    /// <summary>The number as written, or null where this is none or one beyond all bounds of this file.</summary>
    public decimal? Amount =>
        Kind == JsonValueKind.Number && decimal.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    /// <summary>What a text or a number says, the same for 60 and 60.0: equal values have equal keys.</summary>
    public string Key => Amount is { } number ? number.ToString("G29", CultureInfo.InvariantCulture) : Value;

    /// <summary>Adds a property unless the object has it already.</summary>
    public bool TryAdd(string name, FileNode value) => _properties.TryAdd(name, value);

    public void Add(FileNode item) => _items.Add(item);

    /// <summary>Notes a fault, so that neither this value nor one that holds it is built.</summary>
    public void MarkFaulty()
    {
        for (var node = this; node is not null && node.IsSound; node = node.Parent)
        {
            node.IsSound = false;
        }
    }

    private FileNode? Parent { get; } = parent;

    /// <summary>The value of a property, named as the type in this folder names it, or null where it is left out.</summary>
    public FileNode? Child(string property) => _properties.GetValueOrDefault(JsonNamingPolicy.CamelCase.ConvertName(property));

    public string? Text(string property) => Child(property) is { Kind: JsonValueKind.String } text ? text.Value : null;

    public decimal? Number(string property) => Child(property)?.Amount;

    public int? Whole(string property) => Number(property) is { } number ? (int)decimal.Clamp(number, int.MinValue, int.MaxValue) : null;

    public bool? Flag(string property) => Child(property)?.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public IReadOnlyList<FileNode> List(string property) => Child(property)?.Items ?? [];

    public IEnumerable<string> Texts(string property) => List(property).Select(item => item.Value);

    public static string PathOf(string parent, string property) =>
        property.Length > 0 && property.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$')
            ? $"{parent}.{property}"
            : $"{parent}['{property}']";
}
