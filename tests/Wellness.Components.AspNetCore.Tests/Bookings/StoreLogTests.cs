using Microsoft.Extensions.DependencyInjection;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Bookings;

/// <summary>What a site's log holds of its store where nothing is wrong.</summary>
public class StoreLogTests
{
    [Fact]
    public async Task ForgetAsync_OldKeysAndLinks_WarnsOfNothing()
    {
        await using var site = await MailSite.OpenAsync();
        site.Logs.Lines.Clear();

        await site.App.Services.GetRequiredService<IUpkeepStore>().ForgetAsync(MailSite.Thursday, 100, TestContext.Current.CancellationToken);

        site.Logs.Lines.ShouldNotBeEmpty();
        site.Logs.Lines.ShouldNotContain(line => line.StartsWith("Warning", StringComparison.Ordinal));
    }
}
