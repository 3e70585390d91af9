using Microsoft.Extensions.DependencyInjection;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;

namespace Wellness.AspNetCore.Tests.Commands;

public class OutboxCommandTests
{
    [Fact]
    public async Task RunAsync_DeadLetter_IsToldAndPutBack()
    {
        await using var site = await MailSite.OpenAsync();
        var (booking, _) = await site.BookAsync();
        (await RunAsync(site)).ShouldBe("1 due, the oldest since 2026-12-01T19:30:00Z; 0 given up.\n");
        site.Mail.Refusal = new MailRefusedException();
        await site.RunAsync();

        (await RunAsync(site)).ShouldBe(
            $"{booking.Id:D}  Confirmed, due 2026-12-01T19:30:00Z, given up 2026-12-01T19:30:00Z after attempt 1\n0 due; 1 given up.\n");
        (await RunAsync(site, "--retry")).ShouldBe("1 put back.\n1 due, the oldest since 2026-12-01T19:30:00Z; 0 given up.\n");
        site.Mail.Refusal = null;
        await site.RunAsync();
        site.Mail.Files.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("--rety", "--urls", "http://127.0.0.1:0")]
    [InlineData("retry")]
    public async Task RunAsync_UnknownOption_SaysWhichThereAre(params string[] arguments)
    {
        await using var site = await MailSite.OpenAsync();
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        (await ActivatorUtilities.CreateInstance<OutboxCommand>(site.App.Services)
            .RunAsync([OutboxCommand.Name, .. arguments], output, error, TestContext.Current.CancellationToken)).ShouldBe(1);

        output.ToString().ShouldBeEmpty();
        error.ToString().Trim().ShouldBe($"'{arguments[0]}' is no option of this command. Write: outbox [--retry]");
    }

    [Fact]
    public async Task RunAsync_OptionsOfTheHost_AreItsOwn()
    {
        await using var site = await MailSite.OpenAsync();

        (await RunAsync(site, "--urls", "http://127.0.0.1:0", "--environment=Production", "--retry")).ShouldStartWith("0 put back.");
    }

    private static async Task<string> RunAsync(MailSite site, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        (await ActivatorUtilities.CreateInstance<OutboxCommand>(site.App.Services)
            .RunAsync([OutboxCommand.Name, .. arguments], output, TextWriter.Null, TestContext.Current.CancellationToken)).ShouldBe(0);
        return output.ToString();
    }
}
