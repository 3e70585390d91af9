using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BodyWisdom.Tests;

/// <summary>Finds the forms of a site by following its links from some pages; of pages that differ in their values alone it reads one.</summary>
internal sealed class SiteWalk(HttpClient client)
{
    private const int MostPages = 150;

    // Values of these make another page of the same address.
    private static readonly string[] Telling = ["view", "service", "new"];

    /// <summary>The forms of one page.</summary>
    public Task<IReadOnlyList<SentForm>> FormsOfAsync(string page) => FormsAsync(1, page);

    /// <summary>The forms of all pages that some pages lead to, themselves included.</summary>
    public Task<IReadOnlyList<SentForm>> FormsAsync(params string[] pages) => FormsAsync(MostPages, pages);

    private async Task<IReadOnlyList<SentForm>> FormsAsync(int most, params string[] pages)
    {
        Queue<Uri> open = new(pages.Select(page => new Uri(client.BaseAddress!, page)));
        HashSet<string> seen = [];
        Dictionary<string, SentForm> forms = [];
        while (open.TryDequeue(out var page) && seen.Count < most)
        {
            if (page.Authority != client.BaseAddress!.Authority || page.AbsolutePath.Contains('.', StringComparison.Ordinal) || !seen.Add(Shape(page)))
            {
                continue;
            }

            using var answer = await client.GetAsync(page, TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var document = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreach (var form in document.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().SelectMany(form => SentForm.Of(form, page)))
            {
                forms.TryAdd(form.Name, form);
            }

            foreach (var link in document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                if (Uri.TryCreate(page, link, out var next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return [.. forms.Values];
    }

    private static string Shape(Uri page)
    {
        var query = System.Web.HttpUtility.ParseQueryString(page.Query);
        return page.AbsolutePath + "?" + string.Join('&', query.AllKeys.Order(StringComparer.Ordinal)
            .Select(key => key is not null && Telling.Contains(key) ? $"{key}={query[key]}" : key));
    }
}
