namespace Wellness.AspNetCore.Commands;

/// <summary>What stood behind <c>outbox</c>; the host's own options, such as <c>--urls</c>, may stand on the same line, with their values.</summary>
/// <param name="Retry">Whether to put back what was given up.</param>
/// <param name="Unknown">The first argument that is neither the command's nor an option with a value; null where there is none.</param>
internal sealed record OutboxArguments(bool Retry, string? Unknown)
{
    public static OutboxArguments Read(IReadOnlyList<string> arguments)
    {
        var read = new OutboxArguments(Retry: false, Unknown: null);
        for (var i = 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--retry")
            {
                read = read with { Retry = true };
            }
            else if (argument.StartsWith('-') && i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-') && !argument.Contains('=', StringComparison.Ordinal))
            {
                i++;
            }
            else if (!argument.StartsWith('-') || !argument.Contains('=', StringComparison.Ordinal))
            {
                read = read with { Unknown = read.Unknown ?? argument };
            }
        }

        return read;
    }
}
