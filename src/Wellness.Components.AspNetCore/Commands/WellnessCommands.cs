using Microsoft.Extensions.DependencyInjection;

namespace Wellness.AspNetCore.Commands;

/// <summary>The kit's commands: the first argument of a process that runs one in the site's place.</summary>
internal static class WellnessCommands
{
    private delegate Task<int> Run(IServiceProvider services, string[] args, CancellationToken cancellationToken);

    private static readonly Dictionary<string, Run> All = new(StringComparer.Ordinal)
    {
        [CalendarImportCommand.Name] = (services, args, stop) => Create<CalendarImportCommand>(services).RunAsync(args, Console.In, Console.Out, Console.Error, stop),
        [ClientEraseCommand.Name] = (services, args, stop) => Create<ClientEraseCommand>(services).RunAsync(args, Console.In, Console.Out, Console.Error, stop),
        [ClientExportCommand.Name] = (services, args, stop) => Create<ClientExportCommand>(services).RunAsync(args, Console.Out, Console.Error, stop),
        [CopyBookingsCommand.Name] = (services, _, stop) => Create<CopyBookingsCommand>(services).RunAsync(Console.Out, stop),
        [DatabaseScriptCommand.Name] = (services, _, stop) => Create<DatabaseScriptCommand>(services).RunAsync(Console.Out, Console.Error, stop),
        [FeedTokenCommand.Name] = (services, args, stop) => Create<FeedTokenCommand>(services).RunAsync(args, Console.Out, Console.Error, stop),
        [OutboxCommand.Name] = (services, args, stop) => Create<OutboxCommand>(services).RunAsync(args, Console.Out, Console.Error, stop),
    };

    /// <summary>What this process was started with, where that is one of the commands; it is known before a site hands on its arguments.</summary>
    public static bool IsInCommandLine => Environment.GetCommandLineArgs() is [_, var first, ..] && All.ContainsKey(first);

    /// <summary>Whether the arguments begin with one of the commands.</summary>
    public static bool Has(string[] args) => args is [var first, ..] && All.ContainsKey(first);

    /// <summary>Why arguments that begin with a word name no command; null where they do, or begin with a setting or nothing.</summary>
    public static string? WhyUnknown(string[] args) =>
        args is [{ Length: > 0 } first, ..] && first[0] is not ('-' or '/') && !first.Contains('=', StringComparison.Ordinal) && !All.ContainsKey(first)
            ? $"There is no command '{first}'. The commands are: {string.Join(", ", All.Keys)}."
            : null;

    /// <summary>Runs the command that the arguments begin with.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken) =>
        All[args[0]](services, args, cancellationToken);

    private static T Create<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);
}
