using System.Collections;

namespace Wellness.Bookings;

/// <summary>Slugs in order that equal others of the same slugs in the same order, so that records which hold them compare by value.</summary>
internal sealed class SlugList : IReadOnlyList<string>, IEquatable<SlugList>
{
    private static readonly SlugList Empty = new([]);
    private readonly string[] _slugs;

    private SlugList(string[] slugs) => _slugs = slugs;

    public int Count => _slugs.Length;

    public string this[int index] => _slugs[index];

    public static SlugList Of(IEnumerable<string> slugs)
    {
        ArgumentNullException.ThrowIfNull(slugs);
        return slugs as SlugList ?? (slugs.ToArray() is { Length: > 0 } some ? new SlugList(some) : Empty);
    }

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_slugs).GetEnumerator();

    public bool Equals(SlugList? other) => other is not null && _slugs.AsSpan().SequenceEqual(other._slugs);

    public override bool Equals(object? obj) => Equals(obj as SlugList);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var slug in _slugs)
        {
            hash.Add(slug, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(' ', _slugs);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
