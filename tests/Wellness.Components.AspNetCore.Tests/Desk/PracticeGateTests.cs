using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Desk;

public class PracticeGateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_PageWithForms_IsKeptOutOfCachesWithoutAWarning()
    {
        await using var site = await PageSite.StartAsync();
        await site.App.Services.GetRequiredService<IBookingService>().BookAsync(
            new BookingRequest("nmt", Duration.FromMinutes(60), "ann", MailSite.Thursday, "visitor", "0123456789abcdef0123456789abcdef"),
            new ClientDetails("Mara", "mara@client.example"), Token);
        using var practice = site.Visitor();
        practice.DefaultRequestHeaders.Add(PageSite.Practice, "1");

        using var answer = await practice.GetAsync(new Uri("/practice/schedule?day=2026-12-03", UriKind.Relative), Token);

        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("__RequestVerificationToken");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        site.Logs.Lines.ShouldNotContain(line => line.Contains("have been overridden", StringComparison.Ordinal));
    }
}
