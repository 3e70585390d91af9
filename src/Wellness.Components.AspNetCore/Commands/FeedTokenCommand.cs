using System.Globalization;
using Wellness.AspNetCore.Endpoints;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>feed-token [practitioner] [--revoke]</c>: makes the address of a practitioner's calendar feed, or ends all of them.</summary>
internal sealed class FeedTokenCommand(Practice practice, IFeedTokenStore tokens)
{
    public const string Name = "feed-token";

    /// <summary>Runs it; only the address goes to <paramref name="output"/>, so that a script can take it from there.</summary>
    /// <returns>The process's exit code: 0, or 1 where no such practitioner is there.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var (slug, revoke) = Read(arguments);
        if (Choose(slug) is not { } practitioner)
        {
            await error.WriteLineAsync(slug is null ? "Whose feed?" : $"There is no practitioner '{slug}'.");
            await error.WriteLineAsync($"The practitioners are: {string.Join(", ", practice.Practitioners.Select(one => one.Slug))}");
            return 1;
        }

        var scope = new FeedScope(practitioner.Slug);
        if (revoke)
        {
            var count = await tokens.RevokeAsync(scope, cancellationToken);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{count} feed address{(count == 1 ? "" : "es")} of {practitioner.Name} revoked."));
            return 0;
        }

        var token = await tokens.CreateAsync(scope, cancellationToken);
        await output.WriteLineAsync(SiteAddress.Of(practice, SecretPaths.FeedPath(token.Reveal())));
        await error.WriteLineAsync(
            $"Subscribe to this address in a calendar app to see {practitioner.Name}'s appointments. It is shown this once, and " +
            $"whoever has it can read them; '{Name} {practitioner.Slug} --revoke' ends it.");
        return 0;
    }

    // The host's own options, such as --urls, may stand on the same line, with their values.
    private static (string? Practitioner, bool Revoke) Read(IReadOnlyList<string> arguments)
    {
        string? practitioner = null;
        var revoke = false;
        for (var i = 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--revoke")
            {
                revoke = true;
            }
            else if (argument.StartsWith('-'))
            {
                i += argument.Contains('=', StringComparison.Ordinal) ? 0 : 1;
            }
            else
            {
                practitioner ??= argument;
            }
        }

        return (practitioner, revoke);
    }

    private Practitioner? Choose(string? slug) => slug is not null ? practice.Practitioner(slug)
        : practice.Practitioners is [var only] ? only
        : null;
}
