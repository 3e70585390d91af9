using System.Text;
using MimeKit.Text;

namespace Wellness.AspNetCore.Messages;

/// <summary>Collects a document's text as lines, with an empty one around what HTML sets apart.</summary>
internal sealed class TextLines
{
    private const char NoBreakSpace = '\u00a0';
    private readonly StringBuilder _text = new();
    private bool _spaced;
    private int _breaks;

    public int Length => _text.Length;

    /// <summary>Adds text; white space is one space, as a page shows it.</summary>
    public void Add(string data)
    {
        foreach (var character in data)
        {
            if (character is ' ' or '\t' or '\r' or '\n')
            {
                _spaced = true;
                continue;
            }

            if (_text.Length > 0 && _breaks > 0)
            {
                _text.Append('\n', _breaks);
            }
            else if (_spaced && _text.Length > 0)
            {
                _text.Append(' ');
            }

            (_spaced, _breaks) = (false, 0);
            _text.Append(character == NoBreakSpace ? ' ' : character);
        }
    }

    /// <summary>What an element's beginning or end does to the lines.</summary>
    public void Break(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.H5 or HtmlTagId.H6
                or HtmlTagId.Table or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.DL or HtmlTagId.HR:
                _breaks = 2;
                break;
            case HtmlTagId.Br or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.DT or HtmlTagId.Div or HtmlTagId.Main or HtmlTagId.Section
                or HtmlTagId.Header or HtmlTagId.Footer or HtmlTagId.Body:
                _breaks = Math.Max(_breaks, 1);
                break;
            case HtmlTagId.TH when tag.IsEndTag:
                Add(": ");
                break;
            case HtmlTagId.DD or HtmlTagId.TD when !tag.IsEndTag:
                _spaced = true;
                break;
        }
    }

    /// <summary>Adds the address of a link whose text began at <paramref name="start"/>, unless the text is the address.</summary>
    public void AddAddress(string address, int start)
    {
        if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !_text.ToString(start, _text.Length - start).Contains(address, StringComparison.Ordinal))
        {
            _text.Append(":\n").Append(address);
            _breaks = Math.Max(_breaks, 1);
        }
    }

    public override string ToString() => _text.Append('\n').ToString();
}
