using System.Globalization;
using System.Net.Mail;
using NodaTime.Text;
using Wellness.AspNetCore.Endpoints;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>feed-token</c>: makes, lists, renews and ends the addresses of calendar feeds.</summary>
internal sealed class FeedTokenCommand(Practice practice, IFeedTokenStore tokens)
{
    public const string Name = "feed-token";

    /// <summary>Runs it; only the address goes to <paramref name="output"/>, so that a script can take it from there.</summary>
    /// <returns>The process's exit code: 0, or 1 where what is named isn't there.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var asked = FeedTokenArguments.Read(arguments);
        return asked switch
        {
            { List: true } => await ListAsync(output, cancellationToken),
            { Revoke: true, Id: { } id } => await RevokeAsync(id, output, error, cancellationToken),
            { Rotate: true } => await RotateAsync(asked.Id, output, error, cancellationToken),
            { Client: { } email, Revoke: false } => await CreateForClientAsync(email, output, error, cancellationToken),
            _ => await OfPractitionerAsync(asked, output, error, cancellationToken),
        };
    }

    private static string Describe(FeedScope scope) => scope.Practitioner is null
        ? "a client's own"
        : $"{scope.Practitioner}, {scope.Privacy.ToString().ToLowerInvariant()}{(scope.Buffers ? ", buffers" : "")}";

    private static FeedPrivacy? ReadPrivacy(string? text) =>
        text is null ? FeedPrivacy.Name
        : Enum.TryParse<FeedPrivacy>(text, ignoreCase: true, out var privacy) && Enum.IsDefined(privacy) && !char.IsAsciiDigit(text[0]) ? privacy
        : null;

    private async Task<int> ListAsync(TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var token in await tokens.ListAsync(cancellationToken))
        {
            await output.WriteLineAsync($"{token.Id:D}  {InstantPattern.General.Format(token.CreatedAt)}  {Describe(token.Scope)}");
        }

        return 0;
    }

    private async Task<int> RevokeAsync(Guid id, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!await tokens.RevokeAsync(id, cancellationToken))
        {
            await error.WriteLineAsync($"No feed address in use has the id {id:D}; '{Name} --list' shows those that are.");
            return 1;
        }

        await output.WriteLineAsync("1 feed address revoked.");
        return 0;
    }

    private async Task<int> RotateAsync(Guid? id, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (id is not { } known || await tokens.RotateAsync(known, cancellationToken) is not { } issued)
        {
            await error.WriteLineAsync($"Which feed address? '{Name} --list' shows those in use with their ids.");
            return 1;
        }

        await TellAsync(issued, output, error);
        return 0;
    }

    private async Task<int> CreateForClientAsync(string email, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(email, out _))
        {
            await error.WriteLineAsync($"'{email}' is not an e-mail address.");
            return 1;
        }

        await TellAsync(await tokens.CreateAsync(new FeedScope(ClientKey.Of(email)), cancellationToken), output, error);
        await error.WriteLineAsync($"Send it to {email} and nowhere else: it shows every appointment booked with that address.");
        return 0;
    }

    private async Task<int> OfPractitionerAsync(FeedTokenArguments asked, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var practitioner = asked.Practitioner is { } slug ? practice.Practitioner(slug)
            : practice.Practitioners is [var only] ? only
            : null;
        if (practitioner is null)
        {
            await error.WriteLineAsync(asked.Practitioner is null ? "Whose feed?" : $"There is no practitioner '{asked.Practitioner}'.");
            await error.WriteLineAsync($"The practitioners are: {string.Join(", ", practice.Practitioners.Select(one => one.Slug))}");
            return 1;
        }

        if (ReadPrivacy(asked.Privacy) is not { } privacy)
        {
            await error.WriteLineAsync($"'{asked.Privacy}' is no level of privacy: busy, initials, name or full.");
            return 1;
        }

        if (asked.Revoke)
        {
            var count = 0;
            foreach (var token in (await tokens.ListAsync(cancellationToken)).Where(token => token.Scope.Practitioner == practitioner.Slug))
            {
                count += await tokens.RevokeAsync(token.Id, cancellationToken) ? 1 : 0;
            }

            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{count} feed address{(count == 1 ? "" : "es")} of {practitioner.Name} revoked."));
            return 0;
        }

        await TellAsync(await tokens.CreateAsync(new FeedScope(practitioner.Slug, privacy, asked.Buffers), cancellationToken), output, error);
        return 0;
    }

    private async Task TellAsync(IssuedFeedToken issued, TextWriter output, TextWriter error)
    {
        await output.WriteLineAsync(SiteAddress.Of(practice, SecretPaths.FeedPath(issued.Secret.Reveal())));
        await error.WriteLineAsync(
            $"Subscribe to this address in a calendar app ({Describe(issued.Token.Scope)}). It is shown this once, and whoever has it " +
            $"can read the appointments; '{Name} --revoke {issued.Token.Id:D}' ends it.");
    }
}
