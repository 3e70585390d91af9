using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;

namespace Wellness.AspNetCore.Tests.Hosting;

/// <summary>Nodes in folders of their own that share the data folder: what one protects the other opens.</summary>
public sealed class KeyRingSetupTests : IDisposable
{
    private static readonly Guid Booking = Guid.Parse("0190a0b0-0000-7000-8000-000000000001");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Protect_TwoNodesOneDataFolder_OpenEachOthersCookiesAndForms()
    {
        await using var one = Create("one");
        await using var two = Create("two");

        var sealedByOne = one.Services.GetDataProtector("cookie").Protect("Heather");

        two.Services.GetDataProtector("cookie").Unprotect(sealedByOne).ShouldBe("Heather");
    }

    [Fact]
    public async Task MessageLinks_TwoNodesOneDataFolder_AreTheSame()
    {
        await using var one = Create("one");
        await using var two = Create("two");

        var token = one.Services.GetRequiredService<MessageLinkKey>().TokenFor(Booking);

        two.Services.GetRequiredService<MessageLinkKey>().TokenFor(Booking).ShouldBe(token);
        one.Services.GetRequiredService<MessageLinkKey>().TokenFor(Booking).ShouldBe(token);
    }

    [Fact]
    public async Task ApplicationName_ChosenByTheSite_Stays()
    {
        await using var site = Create("one", services => services.AddDataProtection().SetApplicationName("theirs"));

        site.Services.GetRequiredService<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator.ShouldBe("theirs");
    }

    [Fact]
    public async Task ApplicationName_KeysOfTheSitesOwn_StaysTheFramework()
    {
        var keys = Directory.CreateDirectory(Path.Combine(_folder.Path, "own-keys"));
        await using var site = Create("one", services => services.AddDataProtection().PersistKeysToFileSystem(keys));

        site.Services.GetRequiredService<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator.ShouldNotBe("Wellness.Components");
    }

    private WebApplication Create(string node, Action<IServiceCollection>? configure = null)
    {
        var root = Directory.CreateDirectory(Path.Combine(_folder.Path, node)).FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = root });
        builder.Logging.ClearProviders();
        builder.Configuration["Wellness:DataFolder"] = Path.Combine(_folder.Path, "data");
        configure?.Invoke(builder.Services);
        builder.Services.AddWellness(SamplePractice.Create(), builder.Configuration);
        return builder.Build();
    }
}
