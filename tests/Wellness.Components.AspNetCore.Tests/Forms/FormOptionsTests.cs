using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore.Hosting;
using Wellness.AspNetCore.Tests.Support;

namespace Wellness.AspNetCore.Tests.Forms;

public class FormOptionsTests
{
    [Fact]
    public async Task Configure_EverySetting_IsRead()
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?>
        {
            ["Wellness:Forms:PostsPerAddress"] = "7",
            ["Wellness:Forms:AddressWindow"] = "00:01:00",
            ["Wellness:Forms:BookingsPerEmail"] = "3",
            ["Wellness:Forms:EmailWindow"] = "02:00:00",
            ["Wellness:Forms:LeastAge"] = "00:00:00",
            ["Wellness:Forms:MostAge"] = "2.00:00:00",
        });

        var options = site.App.Services.GetRequiredService<IOptions<FormOptions>>().Value;

        (options.PostsPerAddress, options.AddressWindow, options.BookingsPerEmail).ShouldBe((7, Duration.FromMinutes(1), 3));
        (options.EmailWindow, options.LeastAge, options.MostAge).ShouldBe((Duration.FromHours(2), Duration.Zero, Duration.FromDays(2)));
    }

    [Theory]
    [InlineData("PostsPerAddress", "0")]
    [InlineData("PostsPerAddress", "1000001")]
    [InlineData("AddressWindow", "00:00:00")]
    [InlineData("BookingsPerEmail", "many")]
    [InlineData("EmailWindow", "1.00:00:01")]
    [InlineData("LeastAge", "00:01:01")]
    [InlineData("MostAge", "00:00:59")]
    public async Task Configure_SettingOutsideItsBounds_StopsTheStartAndNamesIt(string key, string value)
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?> { [$"Wellness:Forms:{key}"] = value });

        var fault = await Should.ThrowAsync<WellnessStartException>(
            () => site.App.Services.GetRequiredService<WellnessStartup>().PrepareAsync(TestContext.Current.CancellationToken));

        fault.Message.ShouldStartWith($"The setting Wellness:Forms:{key} is '{value}'.");
    }
}
