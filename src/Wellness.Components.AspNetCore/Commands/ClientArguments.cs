namespace Wellness.AspNetCore.Commands;

/// <summary>What stood behind <c>client-export</c> or <c>client-erase</c>; the host's own options, such as <c>--urls</c>, may stand on the same line, with their values.</summary>
/// <param name="Email">The client's address; null where none is named.</param>
/// <param name="Calendar">Whether the appointments are wanted as a calendar file.</param>
/// <param name="Yes">Whether not to ask again.</param>
internal sealed record ClientArguments(string? Email, bool Calendar, bool Yes)
{
    public static ClientArguments Read(IReadOnlyList<string> arguments)
    {
        var read = new ClientArguments(null, Calendar: false, Yes: false);
        for (var i = 1; i < arguments.Count; i++)
        {
            read = arguments[i] switch
            {
                "--ics" => read with { Calendar = true },
                "--yes" => read with { Yes = true },
                ['-', ..] option => Skip(read, option, ref i),
                var email => read with { Email = read.Email ?? email },
            };
        }

        return read;
    }

    private static ClientArguments Skip(ClientArguments read, string option, ref int i)
    {
        i += option.Contains('=', StringComparison.Ordinal) ? 0 : 1;
        return read;
    }
}
