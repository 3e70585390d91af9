using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BodyWisdom.Tests;

/// <summary>A field of a form and what no person sends in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as HTML names it.</param>
/// <param name="IsRequired">Whether it must be filled in.</param>
/// <param name="Longest">The most characters that it takes; null where it says nothing.</param>
/// <param name="Value">What it brings along.</param>
internal sealed record FormField(string Name, string Type, bool IsRequired, int? Longest, string Value)
{
    private const string Stranger = "01956f00-0000-7000-8000-00000000dead";

    public static FormField Of(IElement element) => new(
        element.GetAttribute("name")!,
        element switch { IHtmlInputElement input => input.Type, IHtmlSelectElement => "select", IHtmlTextAreaElement => "textarea", _ => "button" },
        element.HasAttribute("required") || element is IHtmlInputElement { Type: "hidden" },
        element.GetAttribute("maxlength") is { } longest ? int.Parse(longest, CultureInfo.InvariantCulture) : null,
        element.GetAttribute("value") ?? "");

    private bool IsText => Type is "text" or "email" or "tel" or "textarea" or "password";

    /// <summary>Each with a word for it; null leaves the field out.</summary>
    /// <param name="others">Another client's id.</param>
    public IEnumerable<(string Word, string? Value)> Wrong(Guid others)
    {
        if (Type == "checkbox")
        {
            yield break; // Whatever it sends, it is ticked or it isn't.
        }

        if (IsRequired)
        {
            yield return ("missing", null);
            yield return ("empty", "");
        }

        yield return ("too long", Long((Longest ?? 5_000) + 1));
        if (!IsText || Type is "email" or "tel")
        {
            yield return ("wrong type", "no such thing");
        }

        yield return ("control character", (Value.Length > 0 ? Value : "a@b.example") + "\u0007");
        if (Value.Length >= 36 && Guid.TryParse(Value[..36], out _))
        {
            yield return ("nobody's id", Stranger + Value[36..]);
            yield return ("another client's id", others + Value[36..]);
        }
    }

    private string Long(int length) => Type switch
    {
        "email" => new string('x', length - "@example.com".Length) + "@example.com",
        "tel" => new string('5', length),
        _ => new string('x', length),
    };
}
