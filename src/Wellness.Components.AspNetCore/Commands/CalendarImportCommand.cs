using Wellness.AspNetCore.Calendars;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>calendar-import add|list|remove</c>: the calendars elsewhere that make practitioners busy here.</summary>
internal sealed class CalendarImportCommand(
    Practice practice, IExternalCalendarStore store, DataFolder folder, ExternalCalendarKeeper keeper)
{
    public const string Name = "calendar-import";

    private const string Usage =
        $"""
        {Name} add <practitioner> <address or file> [name]
        {Name} list
        {Name} remove <id>
        The address begins with https: or webcal:, or is - to read it from standard input; a file is a path below the data folder.
        """;

    /// <returns>The process's exit code: 0, or 1 where the arguments don't say what to do, or it can't be done.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        switch (Words(arguments))
        {
            case ["add", var practitioner, var source, .. var name] when name.Length <= 1:
                var given = source == "-" ? await input.ReadLineAsync(cancellationToken) ?? "" : source;
                return await AddAsync(practitioner, given, name.FirstOrDefault() ?? "Calendar", output, error, cancellationToken);
            case ["list"]:
                return await ListAsync(output, cancellationToken);
            case ["remove", var id]:
                return await RemoveAsync(id, output, error, cancellationToken);
            default:
                await error.WriteLineAsync(Usage);
                return 1;
        }
    }

    private async Task<int> AddAsync(
        string slug, string given, string name, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (practice.Practitioner(slug) is not { } practitioner)
        {
            await error.WriteLineAsync($"There is no practitioner '{slug}'.");
            await error.WriteLineAsync($"The practitioners are: {string.Join(", ", practice.Practitioners.Select(one => one.Slug))}");
            return 1;
        }

        ExternalCalendar calendar;
        try
        {
            calendar = await keeper.AddAsync(practitioner.Slug, name, Source(given), cancellationToken);
        }
        catch (FetchRefusedException refused)
        {
            await error.WriteLineAsync($"That calendar can't be read: {refused.Result.Reason} ({refused.Result.Value}).");
            return 1;
        }
        catch (ArgumentException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }

        await output.WriteLineAsync(calendar.Id.ToString());
        await error.WriteLineAsync($"'{calendar.Name}' makes {practitioner.Name} busy from now on; '{Name} remove {calendar.Id}' ends that.");
        if (calendar.Failure is { } failure)
        {
            await error.WriteLineAsync($"It could not be read yet, and is tried again: {failure}");
        }

        return 0;
    }

    private async Task<int> ListAsync(TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var calendar in await store.ListAsync(cancellationToken))
        {
            var age = calendar.LastSuccess is { } success ? $"read {success}" : "never read";
            var failure = calendar.Failure is { } why ? $", then failed {calendar.LastAttempt}: {why}" : "";
            await output.WriteLineAsync($"{calendar.Id}  {calendar.Practitioner}  {calendar.Name}  {age}{failure}");
        }

        return 0;
    }

    private async Task<int> RemoveAsync(string id, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var parsed) || !await store.RemoveAsync(parsed, cancellationToken))
        {
            await error.WriteLineAsync($"There is no calendar '{id}'; '{Name} list' shows them.");
            return 1;
        }

        await output.WriteLineAsync("The calendar and its busy times are removed.");
        return 0;
    }

    /// <summary>An address as it was given, or a path below the data folder.</summary>
    /// <exception cref="FetchRefusedException">It is neither.</exception>
    private string Source(string given)
    {
        if (given.Contains(':', StringComparison.Ordinal) || given.Length == 0)
        {
            return CalendarAddress.Read(given).AbsoluteUri;
        }

        return CalendarFile.Find(folder, given) is null
            ? throw new FetchRefusedException(FetchRefusal.OutsideDataFolder, given)
            : CalendarFile.Scheme + given;
    }

    // The host's own options, such as --urls, may stand on the same line, with their values.
    private static string[] Words(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        for (var i = 1; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(arguments[i]);
            }
            else if (!arguments[i].Contains('=', StringComparison.Ordinal))
            {
                i++;
            }
        }

        return [.. words];
    }
}
