using System.Globalization;
using System.Text;
using MimeKit;
using Wellness.Mail;

namespace BodyWisdom.Tests;

/// <summary>The sample and a mail server as two processes, one of which dies at the worst moment.</summary>
public sealed class MailTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_BetweenTheServersCopyAndItsAnswer_LosesNothingAndRepeatsTheSameMessage()
    {
        await using var silent = await MailServer.StartAsync("hold");
        var first = await BodyWisdomSite.StartAsync(null, Settings(silent.Port));
        MimeMessage lost;
        try
        {
            await BookAsync(first);
            lost = (await silent.WaitForAsync(1))[0];
        }
        finally
        {
            await first.KillAsync();
        }

        await using var server = await MailServer.StartAsync();
        await using var second = await BodyWisdomSite.StartAsync(first.DataFolder, Settings(server.Port));

        var repeated = (await server.WaitForAsync(1))[0];
        repeated.MessageId.ShouldBe(lost.MessageId);
        Encoding.UTF8.GetString(server.Files()[0]).ShouldBe(Encoding.UTF8.GetString(silent.Files()[0]));
        await OpenAsync(second, repeated.TextBody!);
    }

    [Fact]
    public async Task Book_WithoutAMailServer_LeavesAFileWhoseLinkOpensTheBooking()
    {
        await using var site = await BodyWisdomSite.StartAsync();
        await BookAsync(site);

        var folder = Path.Combine(site.DataFolder, "mail");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.eml").Length == 0)
        {
            await Task.Delay(20, patience.Token);
        }

        using var mail = await MimeMessage.LoadAsync(Directory.GetFiles(folder, "*.eml").Single(), Token);
        mail.BodyParts.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html", "text/calendar", "text/calendar"]);
        await OpenAsync(site, mail.TextBody!);
        site.Output.ShouldContain("No mail server is set (Wellness:Mail:Host)");
        site.Output.ShouldNotContain("mallory@example.com");
    }

    // A lease of six seconds: so long the second process waits before it takes over.
    private static (string Key, string Value)[] Settings(int port) =>
    [
        ("Mail__Host", "127.0.0.1"),
        ("Mail__Port", port.ToString(CultureInfo.InvariantCulture)),
        ("Mail__Security", "None"),
        ("Mail__From", "front@bodywisdom.example"),
        ("Mail__Timeout", "00:00:05"),
        ("Outbox__Lease", "00:00:06"),
        ("Outbox__FirstPause", "00:00:01"),
        ("Outbox__PollInterval", "00:00:01"),
    ];

    private static async Task BookAsync(BodyWisdomSite site)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var (action, fields) = await DetailsForm.OpenAsync(client);
        using var answer = await client.PostAsync(action, new FormUrlEncodedContent(fields), Token);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("You are booked");
    }

    private static async Task OpenAsync(BodyWisdomSite site, string text)
    {
        var path = text[text.IndexOf("/manage/", StringComparison.Ordinal)..].Split('\n')[0];
        using var visitor = new HttpClient { BaseAddress = site.Address };
        (await visitor.GetStringAsync(new Uri(path.Trim(), UriKind.Relative), Token)).ShouldContain("This appointment is confirmed.");
    }
}
