using System.Text;
using MimeKit.Text;

namespace Wellness.AspNetCore.Messages;

/// <summary>A rendered template: its title, and its text for readers without HTML.</summary>
/// <param name="Title">The document's title on one line; empty where it has none.</param>
/// <param name="Text">What the body says, with the addresses of its links, line by line.</param>
internal sealed record MessageDocument(string Title, string Text)
{
    // With those that don't break, for which a subject would have to be encoded.
    private static readonly char[] Spaces = [' ', '\t', '\r', '\n', '\u00a0', '\u202f'];

    public static MessageDocument Read(string html)
    {
        var title = new StringBuilder();
        var text = new TextLines();
        var unseen = 0;
        var inTitle = false;
        (string Address, int Start)? link = null;
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken { Id: HtmlTagId.Title } tag:
                    inTitle = !tag.IsEndTag;
                    break;
                case HtmlTagToken { Id: HtmlTagId.Head or HtmlTagId.Style or HtmlTagId.Script, IsEmptyElement: false } tag:
                    unseen += tag.IsEndTag ? -1 : 1;
                    break;
                case HtmlTagToken { Id: HtmlTagId.A } tag:
                    if (tag.IsEndTag && link is { } open)
                    {
                        text.AddAddress(open.Address, open.Start);
                    }

                    link = tag.IsEndTag ? null : (Address(tag), text.Length);
                    break;
                case HtmlTagToken tag:
                    text.Break(tag);
                    break;
                case HtmlDataToken data when inTitle:
                    title.Append(data.Data);
                    break;
                case HtmlDataToken data when unseen == 0:
                    text.Add(data.Data);
                    break;
            }
        }

        return new MessageDocument(string.Join(' ', title.ToString().Split(Spaces, StringSplitOptions.RemoveEmptyEntries)), text.ToString());
    }

    private static string Address(HtmlTagToken tag) =>
        tag.Attributes.FirstOrDefault(attribute => attribute.Id == HtmlAttributeId.Href)?.Value ?? "";
}
