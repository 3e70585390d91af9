using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NodaTime;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Messages;

/// <summary>A site without a mail server: its mail is files, and they go with their client.</summary>
public sealed class ClientMailFilesTests
{
    private static readonly ClientDetails Other = new("Otto Other", "otto@other.example");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ClientErase_MailOfBookingsAndOffers_IsDeletedAndNobodyElses()
    {
        await using var site = await OpenAsync();
        var (_, token) = await site.BookAsync(key: "others", client: Other);
        await site.Bookings.CancelAsync(token, 0, Token);
        await OfferThatEndsAsync(site);
        var (past, _) = await site.BookAsync(MailSite.Thursday + Duration.FromHours(1), key: "past");
        await site.RunAsync();
        Addresses(site).ShouldBe([MailSite.ClientEmail, MailSite.ClientEmail, Other.Email]);
        site.Clock.Reset(past.End);

        (await RunAsync(site)).ShouldBe(0);

        Addresses(site).ShouldBe([Other.Email]);
    }

    [Fact]
    public async Task EraseAsync_BookingStillToCome_KeepsItsMail()
    {
        await using var site = await OpenAsync();
        var (past, _) = await site.BookAsync();
        var (later, _) = await site.BookAsync(MailSite.Thursday + Duration.FromHours(2), key: "later");
        await site.RunAsync();
        site.Clock.Reset(past.End);

        await site.App.Services.GetRequiredService<ClientArchive>().EraseAsync(MailSite.ClientEmail, Token);

        Directory.GetFiles(Folder(site)).ShouldHaveSingleItem().ShouldContain($"{later.Id:N}");
    }

    [Fact]
    public async Task EraseAsync_FilesThatAreNoMail_StayAndDoNotStopIt()
    {
        await using var site = await OpenAsync();
        var (past, _) = await site.BookAsync();
        await site.RunAsync();
        File.WriteAllText(Path.Combine(Folder(site), "0.eml"), "");
        File.Copy(Directory.GetFiles(Folder(site), "*.confirmed.eml").Single(), Path.Combine(Folder(site), "half.eml.0.tmp"));
        site.Clock.Reset(past.End);

        await site.App.Services.GetRequiredService<ClientArchive>().EraseAsync(MailSite.ClientEmail.ToUpperInvariant(), Token);

        Directory.GetFiles(Folder(site)).Select(Path.GetFileName).ShouldBe(["0.eml"]);
    }

    [Fact]
    public async Task EraseAsync_AnotherSender_LeavesTheFolderAlone()
    {
        await using var site = await MailSite.OpenAsync();
        var (past, _) = await site.BookAsync();
        Directory.CreateDirectory(Folder(site));
        File.WriteAllText(Path.Combine(Folder(site), "own.eml"), $"To: {MailSite.ClientEmail}\r\n\r\nx");
        site.Clock.Reset(past.End);

        (await site.App.Services.GetRequiredService<ClientArchive>().EraseAsync(MailSite.ClientEmail, Token)).Erased.ShouldBe([past.Id]);

        Directory.GetFiles(Folder(site)).Length.ShouldBe(1);
    }

    private static Task<MailSite> OpenAsync() =>
        MailSite.OpenAsync(services => services.AddSingleton<IMailSender>(provider => new FolderMailSender(provider.GetRequiredService<DataFolder>())));

    /// <summary>A time is held for the client, who is told, and who lets it end.</summary>
    private static async Task OfferThatEndsAsync(MailSite site)
    {
        var waiting = site.App.Services.GetRequiredService<IWaitingList>();
        var client = new ClientDetails(MailSite.ClientName, MailSite.ClientEmail);
        (await waiting.JoinAsync(
            new("nmt", Duration.FromMinutes(60), "ann", new(2026, 12, 3), new(2026, 12, 3), "wait".PadRight(40, '_')), client, Token)).ShouldBeOfType<JoinResult.Joined>();
        (await waiting.OfferAsync(Token)).ShouldBe(1);
        await site.RunAsync();
        site.Clock.AdvanceHours(20);
        (await site.App.Services.GetRequiredService<IUpkeepStore>().ExpireHoldsAsync(site.Clock.GetCurrentInstant(), 10, Token)).ShouldBe(1);
    }

    private static async Task<int> RunAsync(MailSite site)
    {
        await using var output = new StringWriter();
        using var input = new StringReader("");
        return await ActivatorUtilities.CreateInstance<ClientEraseCommand>(site.App.Services)
            .RunAsync([ClientEraseCommand.Name, MailSite.ClientEmail, "--yes"], input, output, TextWriter.Null, Token);
    }

    private static string Folder(MailSite site) => Path.Combine(site.Folder, "data", "mail");

    private static string[] Addresses(MailSite site) =>
        [.. Directory.GetFiles(Folder(site)).Select(file => MimeMessage.Load(file, Token).To.Mailboxes.Single().Address).Order(StringComparer.Ordinal)];
}
