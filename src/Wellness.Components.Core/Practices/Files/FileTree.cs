using System.Text;
using System.Text.Json;

namespace Wellness.Practices.Files;

/// <summary>Reads JSON into nodes that know their line and path.</summary>
/// <remarks>
/// Comments and a comma after the last entry are allowed: people write this file. A property that is there twice is a
/// fault, since readers disagree about which one counts. Reading ends at the first error of syntax.
/// </remarks>
internal ref struct FileTree
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly FaultLog _faults;
    private Utf8JsonReader _reader;
    private string _path = "$";
    private int _line = 1;
    private int _counted;

    private FileTree(ReadOnlySpan<byte> utf8, FaultLog faults)
    {
        _utf8 = utf8;
        _faults = faults;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        });
    }

    /// <summary>The root, or null where the text is not JSON; the log then says why.</summary>
    /// <param name="utf8">Valid UTF-8 without a byte order mark.</param>
    /// <param name="faults">Where faults go.</param>
    public static FileNode? Read(ReadOnlySpan<byte> utf8, FaultLog faults)
    {
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            faults.Add("$", 1, null, "The file is empty. Write an object in braces that describes the practice.");
            return null;
        }

        var tree = new FileTree(utf8, faults);
        try
        {
            tree._reader.Read();
            var root = tree.Value(null, "$");
            tree._reader.Read();
            return root;
        }
        catch (JsonException fault)
        {
            var line = (int)(fault.LineNumber ?? 0) + 1;
            var reason = fault.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0];
            faults.Add(tree._path, line, LineAt(utf8, line), $"Correct the JSON here. {reason}");
            return null;
        }
    }

    private FileNode Value(FileNode? parent, string path)
    {
        var line = Line();
        _path = path;
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Members(new FileNode(parent, JsonValueKind.Object, path, line, "{…}"));
            case JsonTokenType.StartArray:
                var list = new FileNode(parent, JsonValueKind.Array, path, line, "[…]");
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Add(Value(list, $"{path}[{list.Items.Count}]"));
                }

                return list;
            case JsonTokenType.String:
                return Text(parent, path, line);
            default:
                var kind = _reader.TokenType switch
                {
                    JsonTokenType.Number => JsonValueKind.Number,
                    JsonTokenType.True => JsonValueKind.True,
                    JsonTokenType.False => JsonValueKind.False,
                    _ => JsonValueKind.Null,
                };
                return new FileNode(parent, kind, path, line, Encoding.UTF8.GetString(_reader.ValueSpan));
        }
    }

    private FileNode Members(FileNode node)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var line = Line();
            var name = Unescaped() ?? Encoding.UTF8.GetString(_reader.ValueSpan);
            var path = FileNode.PathOf(node.Path, name);
            _reader.Read();
            var value = Value(node, path);
            if (!node.TryAdd(name, value))
            {
                node.MarkFaulty();
                _faults.Add(path, line, value.Raw, $"Write this property once; line {node.Properties[name].Line} has it already.");
            }
        }

        return node;
    }

    private FileNode Text(FileNode? parent, string path, int line)
    {
        var raw = $"\"{Encoding.UTF8.GetString(_reader.ValueSpan)}\"";
        var text = Unescaped();
        var node = new FileNode(parent, JsonValueKind.String, path, line, raw) { Value = text ?? "" };
        if (text is null)
        {
            _faults.Add(node, "Write the whole character: half of a pair of \\u escapes is none.");
        }

        return node;
    }

    /// <summary>The token's text, or null where an escape writes half a character.</summary>
    private readonly string? Unescaped()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _utf8[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }

    private static string LineAt(ReadOnlySpan<byte> utf8, int line)
    {
        for (; line > 1 && utf8.IndexOf((byte)'\n') is >= 0 and var end; line--)
        {
            utf8 = utf8[(end + 1)..];
        }

        var length = utf8.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(length < 0 ? utf8 : utf8[..length]).Trim();
    }
}
