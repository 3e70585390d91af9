using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Wellness.Components.Tests;

/// <summary>A browser without scripts: follows links, fills in forms, keeps cookies and obeys redirects.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri site) =>
        _http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = site };

    /// <summary>The page on show.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public IElement Heading => Page.QuerySelector("[data-wellness-step] > .wellness-heading, .wellness-heading")!;

    public string Text => Words(Page.Body!);

    public async Task GoAsync(string address) => await ShowAsync(await _http.GetAsync(new Uri(address, UriKind.Relative)));

    public Task FollowAsync(string text) =>
        GoAsync(Page.QuerySelectorAll("a").First(link => Words(link).Contains(text, StringComparison.Ordinal)).GetAttribute("href")!);

    public Task ReloadAsync() => GoAsync(Address.PathAndQuery);

    /// <summary>Fills in and sends a form; null takes a field away.</summary>
    public async Task SendAsync(string form, params (string Name, string? Value)[] typed)
    {
        var element = Page.QuerySelector($"form.{form}")!;
        await PostAsync(element.GetAttribute("action")!, Fields(element, typed));
    }

    /// <summary>Fills in and sends a form that only asks: its fields become the address's query.</summary>
    public Task AskAsync(string form, params (string Name, string? Value)[] typed)
    {
        var element = Page.QuerySelector($"form.{form}")!;
        var query = Fields(element, typed).Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}");
        return GoAsync($"{element.GetAttribute("action")!.Split('?')[0]}?{string.Join('&', query)}");
    }

    public async Task PostAsync(string address, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        await ShowAsync(await _http.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    /// <summary>What the form would send, with what the visitor typed.</summary>
    public static Dictionary<string, string> Fields(IElement form, params (string Name, string? Value)[] typed)
    {
        var fields = form.QuerySelectorAll("input, textarea, select")
            .Where(field => field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
            .ToDictionary(field => field.GetAttribute("name")!, field =>
                (field as IHtmlInputElement)?.Value ?? (field as IHtmlSelectElement)?.Value ?? field.TextContent);
        foreach (var (name, value) in typed)
        {
            if (value is null)
            {
                _ = fields.Remove(name);
            }
            else
            {
                fields[name] = value;
            }
        }

        return fields;
    }

    public string? Value(string id) =>
        Page.GetElementById(id) is { } field ? (field as IHtmlInputElement)?.Value ?? field.TextContent : null;

    /// <summary>What a list of terms says to one of them.</summary>
    public string? Told(string term) =>
        Page.QuerySelectorAll("dt").FirstOrDefault(name => name.TextContent == term)?.NextElementSibling is { } told ? Words(told) : null;

    /// <summary>An element's text with single spaces, whatever the markup has between its words.</summary>
    public static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => _http.Dispose();

    private async Task ShowAsync(HttpResponseMessage answer)
    {
        Status = answer.StatusCode;
        Address = answer.RequestMessage!.RequestUri!;
        Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        answer.Dispose();
    }
}
