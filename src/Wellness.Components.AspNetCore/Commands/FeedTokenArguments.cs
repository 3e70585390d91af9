namespace Wellness.AspNetCore.Commands;

/// <summary>What stood behind <c>feed-token</c>; the host's own options, such as <c>--urls</c>, may stand on the same line, with their values.</summary>
internal sealed record FeedTokenArguments
{
    /// <summary>The practitioner's slug; null where none is named.</summary>
    public string? Practitioner { get; private init; }

    /// <summary>The token's id; null where none is named.</summary>
    public Guid? Id { get; private init; }

    /// <summary>A client's e-mail address; null where none is named.</summary>
    public string? Client { get; private init; }

    /// <summary>How much is told of clients, as it was written; null where it was not said.</summary>
    public string? Privacy { get; private init; }

    public bool Buffers { get; private init; }

    public bool List { get; private init; }

    public bool Rotate { get; private init; }

    public bool Revoke { get; private init; }

    public static FeedTokenArguments Read(IReadOnlyList<string> arguments)
    {
        var read = new FeedTokenArguments();
        for (var i = 1; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            string Value() => value ?? (i + 1 < arguments.Count ? arguments[++i] : "");
            read = name switch
            {
                "--buffers" => read with { Buffers = true },
                "--list" => read with { List = true },
                "--rotate" => read with { Rotate = true },
                "--revoke" => read with { Revoke = true },
                "--privacy" => read with { Privacy = Value() },
                "--client" => read with { Client = Value() },
                ['-', ..] when Value() is not null => read,
                _ when Guid.TryParse(name, out var id) => read with { Id = id },
                _ => read with { Practitioner = read.Practitioner ?? name },
            };
        }

        return read;
    }

    private static (string Name, string? Value) Split(string argument) =>
        argument.StartsWith('-') && argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (argument[..at], argument[(at + 1)..])
            : (argument, null);
}
