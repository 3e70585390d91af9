using System.Collections.ObjectModel;

namespace Wellness.Components.Markup;

/// <summary>What a page passes on to a component's outermost element.</summary>
internal static class KitAttributes
{
    /// <summary>The page's attributes with the kit's own class in front of any the page names.</summary>
    public static ReadOnlyDictionary<string, object> WithClass(this IReadOnlyDictionary<string, object>? attributes, string css)
    {
        var merged = attributes is null
            ? new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, object>(attributes, StringComparer.OrdinalIgnoreCase);
        merged["class"] = merged.TryGetValue("class", out var own) && own is string { Length: > 0 } text ? $"{css} {text}" : css;
        return merged.AsReadOnly();
    }

    /// <summary>As <see cref="WithClass"/>, with an id that the page's own replaces.</summary>
    public static ReadOnlyDictionary<string, object> WithClassAndId(
        this IReadOnlyDictionary<string, object>? attributes, string css, string id)
    {
        var merged = new Dictionary<string, object>(attributes.WithClass(css), StringComparer.OrdinalIgnoreCase);
        merged.TryAdd("id", id);
        return merged.AsReadOnly();
    }
}
