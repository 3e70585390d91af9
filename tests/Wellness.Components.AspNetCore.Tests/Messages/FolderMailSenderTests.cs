using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Messages;

public sealed class FolderMailSenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_NoMailServer_WritesFilesAndSaysSoOnce()
    {
        await using var site = await MailSite.StartAsync();
        var folder = Path.Combine(site.Folder, "data", "mail");
        await site.BookAsync();
        await site.BookAsync(practitioner: "ben", key: "second");

        await MailSite.UntilAsync(async () => (await site.SummaryAsync()).Due == 0);

        var files = Directory.GetFiles(folder);
        files.Length.ShouldBe(2);
        files.ShouldAllBe(file => file.EndsWith(".confirmed.eml", StringComparison.Ordinal));
        MimeMessage.Load(files[0], TestContext.Current.CancellationToken).To.Mailboxes.Single().Address.ShouldBe(MailSite.ClientEmail);
        site.Logs.Lines.Count(line => line.Contains($"No mail server is set (Wellness:Mail:Host): nothing is sent, and messages to clients are written to {folder}.", StringComparison.Ordinal))
            .ShouldBe(1);
    }

    [Fact]
    public async Task SendAsync_FolderThatCannotBeMade_NamesIt()
    {
        var path = Path.Combine(_folder.Path, "mail");
        File.WriteAllText(path, "");
        using var mail = new MimeMessage { MessageId = "one@example.com", Body = new TextPart("plain") { Text = "x" } };

        (await Should.ThrowAsync<MailHandoverException>(
            () => new FolderMailSender(new DataFolder(_folder.Path)).SendAsync(mail, TestContext.Current.CancellationToken)))
            .Message.ShouldStartWith($"The mail folder '{path}' can't be written: ");
    }

    [Fact]
    public async Task SendAsync_Again_ReplacesTheFile()
    {
        var sender = new FolderMailSender(new DataFolder(_folder.Path));
        using var mail = new MimeMessage { MessageId = "one@example.com", Body = new TextPart("plain") { Text = "x" } };

        await sender.SendAsync(mail, TestContext.Current.CancellationToken);
        await sender.SendAsync(mail, TestContext.Current.CancellationToken);

        var file = Directory.GetFiles(sender.Folder).Single();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task SendAsync_FolderCannotBeWritten_IsTriedAgain()
    {
        await using var site = await MailSite.OpenAsync(services => services.AddSingleton<IMailSender>(provider => new FolderMailSender(provider.GetRequiredService<DataFolder>())));
        File.WriteAllText(Path.Combine(site.Folder, "data", "mail"), "in the way");
        await site.BookAsync();

        await site.RunAsync();
        File.Delete(Path.Combine(site.Folder, "data", "mail"));
        site.Clock.AdvanceMinutes(1);
        await site.RunAsync();

        Directory.GetFiles(Path.Combine(site.Folder, "data", "mail")).Length.ShouldBe(1);
    }
}
