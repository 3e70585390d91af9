using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BodyWisdom.Tests;

/// <summary>A form as it stands on a page, filled in as somebody would.</summary>
/// <param name="Name">Which form, whatever page it stands on.</param>
/// <param name="Action">Where it goes.</param>
/// <param name="Fields">What it sends, before it is filled in wrongly.</param>
/// <param name="Inputs">Its fields that somebody fills in or that it brings along.</param>
internal sealed record SentForm(string Name, string Action, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<FormField> Inputs)
{
    private static readonly string[] Machinery = ["__RequestVerificationToken", "_handler"];

    /// <summary>A form once for each of its buttons, since each does something else.</summary>
    public static IEnumerable<SentForm> Of(IHtmlFormElement form, Uri page)
    {
        var elements = form.Elements.Where(one => one.GetAttribute("name") is { Length: > 0 }).ToArray();
        var handler = elements.FirstOrDefault(one => one.GetAttribute("name") == "_handler")?.GetAttribute("value") ?? "";
        var action = new Uri(page, form.GetAttribute("action") ?? page.PathAndQuery).PathAndQuery;
        var buttons = elements.OfType<IHtmlButtonElement>().DistinctBy(button => button.Name).Cast<IElement?>().DefaultIfEmpty(null);
        foreach (var button in buttons)
        {
            var used = elements.Where(one => one is not IHtmlButtonElement || one == button).ToArray();
            var fields = used.Where(IsSent).GroupBy(one => one.GetAttribute("name")!).ToDictionary(group => group.Key, group => Filled(group.Last()));
            var inputs = used.DistinctBy(one => one.GetAttribute("name"))
                .Where(one => !Machinery.Contains(one.GetAttribute("name")) && one.GetAttribute("name") != "homepage")
                .Select(FormField.Of).ToArray();
            yield return new SentForm($"{handler} {button?.GetAttribute("name")}".Trim(), action, fields, inputs);
        }
    }

    private static bool IsSent(IElement one) => one is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false };

    private static string Filled(IElement one) => one switch
    {
        IHtmlSelectElement select => select.Value is { Length: > 0 } value ? value : select.Options.First(option => option.Value.Length > 0).Value,
        IHtmlTextAreaElement => "Nothing in particular.",
        IHtmlInputElement { Type: "text" } input when input.GetAttribute("name") == "homepage" => "",
        IHtmlInputElement { Type: "text", Value: "" } input => input.GetAttribute("inputmode") == "url" ? "https://calendar.invalid/a.ics" : "Sweep",
        IHtmlInputElement { Type: "email" } => $"sweep{Guid.NewGuid():N}@example.com",
        IHtmlInputElement { Type: "tel" } => "864 555 0100",
        IHtmlInputElement { Type: "password" } => "not the password",
        _ => one.GetAttribute("value") ?? "",
    };
}
