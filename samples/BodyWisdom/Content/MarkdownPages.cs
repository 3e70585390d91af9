using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace BodyWisdom.Content;

/// <summary>The long texts of the site: Markdown files beside the program, read once and cleaned to an allow-list.</summary>
public sealed class MarkdownPages
{
    private readonly Dictionary<string, MarkupString> _pages = new(StringComparer.Ordinal);

    /// <param name="folder">A folder of <c>.md</c> files; their names without the ending are the pages' names.</param>
    public MarkdownPages(string folder)
    {
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
        var sanitizer = new HtmlSanitizer();
        foreach (var file in Directory.EnumerateFiles(folder, "*.md"))
        {
            var html = sanitizer.Sanitize(Markdown.ToHtml(File.ReadAllText(file), pipeline));
            _pages.Add(Path.GetFileNameWithoutExtension(file), new MarkupString(html));
        }
    }

    /// <summary>The page's HTML, or null where there is no such file.</summary>
    public MarkupString? this[string name] => _pages.TryGetValue(name, out var html) ? html : null;
}
