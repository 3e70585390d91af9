using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Wellness.Tests.Support;

/// <summary>Values that stand nowhere else in the world, by which what a person gave is found wherever it went.</summary>
public sealed class Canary
{
    private readonly ConcurrentDictionary<string, string> _marks = new(StringComparer.Ordinal);

    /// <summary>The labels that were given.</summary>
    public IEnumerable<string> Labels => _marks.Keys.Order(StringComparer.Ordinal);

    /// <summary>Follows a value from now on.</summary>
    /// <param name="label">What the value is, such as "email".</param>
    /// <param name="value">Something that nothing else contains.</param>
    /// <returns>The value.</returns>
    public string Mark(string label, string value)
    {
        _marks[label] = value;
        return value;
    }

    /// <summary>The labels of the values that stand in a text: as they are, in any case, or as HTML, an address or base64 writes them.</summary>
    public IEnumerable<string> In(string text) => Labels.Where(label => Forms(_marks[label]).Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Forms(string value) =>
        new[] { value, WebUtility.HtmlEncode(value), WebUtility.UrlEncode(value), Uri.EscapeDataString(value), Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('=')[..^1] }
            .Distinct(StringComparer.Ordinal);
}
