namespace Wellness.AspNetCore.Commands;

/// <summary>What stood behind <c>outbox</c>; the host's own options, such as <c>--urls</c>, may stand on the same line, with their values.</summary>
/// <param name="Retry">Whether to put back what was given up.</param>
/// <param name="Unknown">The first argument that is neither the command's nor an option with a value; null where there is none.</param>
internal sealed record OutboxArguments(bool Retry, string? Unknown)
{
    public static OutboxArguments Read(IReadOnlyList<string> arguments)
    {
        var retry = false;
        for (var i = 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--retry")
            {
                retry = true;
            }
            else if (!argument.StartsWith('-'))
            {
                return new OutboxArguments(retry, argument);
            }
            else if (!argument.Contains('=', StringComparison.Ordinal) && arguments.ElementAtOrDefault(++i) is null or ['-', ..])
            {
                return new OutboxArguments(retry, argument);
            }
        }

        return new OutboxArguments(retry, Unknown: null);
    }
}
