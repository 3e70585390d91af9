using Microsoft.Extensions.DependencyInjection;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Commands;

/// <summary>A client of whom there is no booking and no place on the waiting list.</summary>
public sealed class ClientEraseCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OnlyACalendarAddress_ErasesIt()
    {
        await using var site = await MailSite.OpenAsync();
        var feeds = site.App.Services.GetRequiredService<IFeedTokenStore>();
        await feeds.CreateAsync(new FeedScope(ClientKey.Of("otto@other.example")), Token);
        var issued = await feeds.CreateAsync(new FeedScope(ClientKey.Of(MailSite.ClientEmail)), Token);

        var (code, output, _) = await RunAsync(site);

        code.ShouldBe(0);
        output.ShouldContain("Erased are 0 places on the waiting list, 1 calendar addresses and 0 files of mail.");
        (await feeds.OpenAsync(issued.Secret, Token)).ShouldBeNull();
        (await feeds.ListAsync(Token)).ShouldHaveSingleItem().Scope.Client.ShouldBe(ClientKey.Of("otto@other.example"));
    }

    [Fact]
    public async Task RunAsync_OnlyAFileOfMail_ErasesIt()
    {
        await using var site = await MailSite.OpenAsync(
            services => services.AddSingleton<IMailSender>(provider => new FolderMailSender(provider.GetRequiredService<DataFolder>())));
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "data", "mail")).FullName;
        File.WriteAllText(Path.Combine(folder, "own.eml"), $"To: {MailSite.ClientEmail}\r\n\r\nx");

        var (code, output, _) = await RunAsync(site);

        code.ShouldBe(0);
        output.ShouldContain("0 calendar addresses and 1 files of mail.");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_NothingKept_SaysSo()
    {
        await using var site = await MailSite.OpenAsync();

        var (code, output, error) = await RunAsync(site);

        (code, output, error).ShouldBe((1, "", "Nothing is kept under this address.\n"));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(MailSite site)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader("");
        var code = await ActivatorUtilities.CreateInstance<ClientEraseCommand>(site.App.Services)
            .RunAsync([ClientEraseCommand.Name, MailSite.ClientEmail, "--yes"], input, output, error, Token);
        return (code, output.ToString(), error.ToString());
    }
}
