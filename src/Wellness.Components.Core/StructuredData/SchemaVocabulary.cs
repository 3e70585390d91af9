namespace Wellness.StructuredData;

/// <summary>Which properties schema.org gives to the types that a practice's site uses; the data is in schema-org.txt.</summary>
internal sealed class SchemaVocabulary
{
    private readonly Dictionary<string, SchemaType> _types;

    private SchemaVocabulary(Dictionary<string, SchemaType> types) => _types = types;

    public static SchemaVocabulary Current { get; } = Load();

    public SchemaType? Find(string type) => _types.GetValueOrDefault(type);

    /// <summary>Whether a type is another or descends from it.</summary>
    public bool IsA(string type, string ancestor) =>
        type == ancestor || (Find(type)?.Parents.Any(parent => IsA(parent, ancestor)) ?? false);

    /// <summary>Whether a type or one of its ancestors has a property.</summary>
    public bool Has(string type, string property) =>
        Find(type) is { } known && (known.Properties.Contains(property) || known.Parents.Any(parent => Has(parent, property)));

    /// <summary>What replaced a property on a type or one of its ancestors; null where nothing did.</summary>
    public string? ReplacementOf(string type, string property) => Find(type) is not { } known ? null
        : known.Superseded.GetValueOrDefault(property)
            ?? known.Parents.Select(parent => ReplacementOf(parent, property)).FirstOrDefault(replacement => replacement is not null);

    private static SchemaVocabulary Load()
    {
        using var stream = typeof(SchemaVocabulary).Assembly.GetManifestResourceStream("Wellness.StructuredData.schema-org.txt")!;
        using var reader = new StreamReader(stream);
        var types = new Dictionary<string, SchemaType>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var (name, type) = Parse(line);
                types.Add(name, type);
            }
        }

        return new SchemaVocabulary(types);
    }

    private static (string Name, SchemaType Type) Parse(string line)
    {
        var isChecked = line.Contains(':', StringComparison.Ordinal);
        var sides = line.Split(':');
        var head = sides[0].Split('<');
        var terms = (isChecked ? sides[1] : "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(term => term.Split('>')).ToArray();
        return (head[0].Trim().TrimStart('+'), new SchemaType(
            line.StartsWith('+'),
            isChecked,
            head.Length > 1 ? head[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [],
            terms.Where(term => term.Length == 1).Select(term => term[0]).ToHashSet(),
            terms.Where(term => term.Length == 2).ToDictionary(term => term[0], term => term[1])));
    }

    /// <summary>A line of the vocabulary.</summary>
    /// <param name="IsMedical">Whether using it claims medicine.</param>
    /// <param name="IsChecked">Whether its properties are listed.</param>
    /// <param name="Parents">The types it descends from directly.</param>
    /// <param name="Properties">Its own properties, without its ancestors'.</param>
    /// <param name="Superseded">Its own superseded properties and what replaced them.</param>
    public sealed record SchemaType(
        bool IsMedical, bool IsChecked, IReadOnlyList<string> Parents, IReadOnlySet<string> Properties, IReadOnlyDictionary<string, string> Superseded);
}
