using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Messages;

/// <summary>What the worker makes of what is due, failures included; a test runs it round by round.</summary>
public class OutboxWorkerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunOnce_ABooking_SendsItsConfirmationOnce()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();

        await site.RunAsync();
        await site.RunAsync();

        site.Mail.Messages.Single().Subject!.ShouldBe("Your appointment on Thursday 3 December, 10:00 am");
        (await site.SummaryAsync()).ShouldBe(new OutboxSummary(null, 0, 0));
    }

    [Fact]
    public async Task RunOnce_ADayBefore_Reminds()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();
        await site.RunAsync();

        site.Clock.Reset(MailSite.Thursday - Duration.FromHours(24));
        await site.RunAsync();

        site.Mail.Messages.Select(mail => mail.Subject!.Split(' ')[0]).ShouldBe(["Your", "Reminder:"]);
        site.Mail.Messages[1].Date.ShouldBe((MailSite.Thursday - Duration.FromHours(24)).ToDateTimeOffset());
    }

    [Fact]
    public async Task RunOnce_OnlyAfterTheStart_RemindsNobody()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();
        await site.RunAsync();

        site.Clock.Reset(MailSite.Thursday);
        await site.RunAsync();

        site.Mail.Messages.Count.ShouldBe(1);
        (await site.SummaryAsync()).Due.ShouldBe(0);
    }

    [Fact]
    public async Task RunOnce_CancelledBeforeItWasSent_TellsOnlyThat()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, token) = await site.BookAsync();
        await site.Bookings.CancelAsync(token, booking.Revision, Token);

        await site.RunAsync();

        site.Mail.Messages.Single().Subject!.ShouldStartWith("Cancelled: ");
    }

    [Fact]
    public async Task RunOnce_ChangedWhileItWasLeased_IsNotSent()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, token) = await site.BookAsync();
        var now = site.Clock.GetCurrentInstant();
        var leased = (await site.Outbox.LeaseAsync(now, now + Duration.FromMinutes(5), 1, Token)).Single();
        await site.Bookings.CancelAsync(token, booking.Revision, Token);

        var delivered = await site.App.Services.GetRequiredService<OutboxDelivery>().DeliverAsync(leased, Token);

        delivered.ShouldBeFalse();
        site.Mail.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunOnce_ServerDown_SendsOnceLaterAndTriesTheOthersOnlyThen()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();
        await site.BookAsync(practitioner: "ben", key: "second");
        site.Mail.Refusal = new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused);

        await site.RunAsync();
        (await site.SummaryAsync()).Due.ShouldBe(2);
        site.Mail.Refusal = null;
        await site.RunAsync();
        site.Mail.Files.ShouldBeEmpty("both wait");

        site.Clock.AdvanceMinutes(1);
        await site.RunAsync();
        site.Mail.Files.Count.ShouldBe(2);
        site.Logs.Lines.Count(line => line.Contains("is tried again at", StringComparison.Ordinal)).ShouldBe(1);
        site.Logs.Lines.ShouldContain(line => line.Contains("can't be reached: ConnectionRefused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunOnce_AnswerLost_RepeatsTheSameBytes()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();
        site.Mail.LostAnswer = new IOException("The connection broke.");
        await site.RunAsync();

        site.Mail.LostAnswer = null;
        site.Clock.AdvanceMinutes(1);
        await site.RunAsync();

        site.Mail.Files.Count.ShouldBe(2);
        site.Mail.Files.Last().ShouldBe(site.Mail.Files.First());
    }

    [Fact]
    public async Task RunOnce_WorkerDiedWithTheLease_IsRepeatedWhenItEnds()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();
        var now = site.Clock.GetCurrentInstant();
        await site.Outbox.LeaseAsync(now, now + Duration.FromMinutes(5), 20, Token);

        await site.RunAsync();
        site.Mail.Files.ShouldBeEmpty();
        site.Clock.AdvanceMinutes(5);
        await site.RunAsync();

        site.Mail.Files.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunOnce_Refused_IsADeadLetterUntilItIsRevived()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();
        site.Mail.Refusal = new MailRefusedException("The mail server answered 550 (RecipientNotAccepted).");

        await site.RunAsync();
        site.Clock.AdvanceHours(1);
        site.Mail.Refusal = null;
        await site.RunAsync();

        site.Mail.Files.ShouldBeEmpty();
        (await site.SummaryAsync()).ShouldBe(new OutboxSummary(null, 0, 1));
        await site.Outbox.ReviveAsync(site.Clock.GetCurrentInstant(), Token);
        await site.RunAsync();
        site.Mail.Files.Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunOnce_TriedTooOften_IsADeadLetter()
    {
        await using var site = await MailSite.OpenAsync(services => services.Configure<OutboxOptions>(options => options.MostAttempts = 3));
        await site.BookAsync();
        site.Mail.Refusal = new InvalidOperationException("Always.");

        for (var round = 0; round < 5; round++)
        {
            await site.RunAsync();
            site.Clock.AdvanceHours(1);
        }

        (await site.SummaryAsync()).Dead.ShouldBe(1);
        site.Logs.Lines.Count(line => line.Contains("is tried again at", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task RunOnce_TwoWorkersAtOnce_SendEachMessageOnce()
    {
        await using var first = await MailSite.OpenAsync(services => services.Configure<OutboxOptions>(options => options.BatchSize = 3));
        await using var second = await MailSite.OpenAsync(folder: first.Folder, clock: first.Clock);
        for (var hour = 0; hour < 14; hour++)
        {
            await first.BookAsync(MailSite.Thursday + Duration.FromHours(hour / 2), key: $"key{hour}", practitioner: hour % 2 == 0 ? "ann" : "ben");
        }

        await Task.WhenAll(Task.Run(() => DrainAsync(first)), Task.Run(() => DrainAsync(second)));

        var ids = first.Mail.Messages.Concat(second.Mail.Messages).Select(mail => mail.MessageId).ToList();
        ids.ShouldBeUnique();
        ids.Count.ShouldBe(14);
    }

    [Fact]
    public async Task Worker_Running_IsWokenByABooking()
    {
        // The poll would come only after an hour.
        await using var site = await MailSite.OpenAsync(services => services.Configure<OutboxOptions>(options => options.PollInterval = Duration.FromHours(1)));
        await ((IHostedService)site.Worker).StartAsync(Token);

        await site.BookAsync();

        await MailSite.UntilAsync(() => Task.FromResult(!site.Mail.Files.IsEmpty));
        await ((IHostedService)site.Worker).StopAsync(Token);
    }

    [Fact]
    public async Task RunOnce_Everything_LogsNothingPersonal()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, token) = await site.BookAsync();
        await site.RunAsync();
        site.Mail.Refusal = new IOException($"<{MailSite.ClientEmail}> unknown");
        await site.Bookings.CancelAsync(token, booking.Revision, Token);
        await site.RunAsync();

        var secret = ((MimeKit.TextPart)site.Mail.Messages[0].BodyParts.First()).Text.Split("/manage/")[1][..43];
        var logs = string.Join('\n', site.Logs.Lines);
        logs.ShouldContain($"Sent Confirmed of booking {booking.Id}");
        foreach (var personal in new[] { "Mara", "O'Client", MailSite.ClientEmail, "555 0100", "shoulder", secret, token.Reveal() })
        {
            logs.ShouldNotContain(personal);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(1_000, 60)]
    public void PauseAfter_EachAttempt_DoublesUpToTheLongest(int attempt, int minutes) =>
        new OutboxOptions().PauseAfter(attempt).ShouldBe(Duration.FromMinutes(minutes));

    [Fact]
    public async Task HealthCheck_LateAndDead_Degrades()
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync();
        (await HealthAsync(site)).ShouldBe("Healthy 0 1 0");

        site.Clock.AdvanceMinutes(15);
        (await HealthAsync(site)).ShouldBe("Degraded 900 1 0");

        site.Mail.Refusal = new MailRefusedException();
        await site.RunAsync();
        (await HealthAsync(site)).ShouldBe("Degraded 0 0 1");
    }

    private static async Task DrainAsync(MailSite site)
    {
        while ((await site.SummaryAsync()).Due > 0)
        {
            await site.RunAsync();
        }
    }

    private static async Task<string> HealthAsync(MailSite site)
    {
        var report = await site.App.Services.GetRequiredService<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckService>().CheckHealthAsync(Token);
        var entry = report.Entries["wellness-outbox"];
        return $"{entry.Status} {entry.Data["oldestSeconds"]} {entry.Data["due"]} {entry.Data["dead"]}";
    }
}
