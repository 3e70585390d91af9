using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore.Hosting;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Hosting;

public class WellnessStartupTests
{
    [Fact]
    public async Task Start_PracticeFileWithFaults_FailsWithAllOfThem()
    {
        await using var site = TestSite.Create(fromFile: true);
        var path = site.WriteFile("practice.json", """{ "name": "", "timeZone": "Mars/Olympus" }""");

        var fault = await Should.ThrowAsync<PracticeFileException>(() => site.App.StartAsync(TestContext.Current.CancellationToken));

        fault.Message.ShouldContain(path);
        fault.Message.ShouldContain("$.name");
        fault.Message.ShouldContain("Mars/Olympus");
        fault.Faults.Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Start_NoPracticeFile_NamesThePath()
    {
        await using var site = TestSite.Create(
            fromFile: true, settings: new Dictionary<string, string?> { ["Wellness:PracticeFile"] = "content/mine.json" });

        var fault = await Should.ThrowAsync<PracticeFileException>(() => site.App.StartAsync(TestContext.Current.CancellationToken));

        fault.Message.ShouldContain(site.FullPath("content/mine.json"));
    }

    [Fact]
    public async Task Start_StoreThatCannotBeOpened_FailsWithItsReason()
    {
        await using var site = TestSite.Create();
        site.Bookings.Fault = new BookingStoreException("The file is a folder.");

        (await Should.ThrowAsync<BookingStoreException>(() => site.App.StartAsync(TestContext.Current.CancellationToken)))
            .Message.ShouldBe("The file is a folder.");
    }

    [Fact]
    public async Task Start_DataFolderThatIsAFile_NamesIt()
    {
        await using var site = TestSite.Create();
        var path = site.WriteFile("data", "");

        (await Should.ThrowAsync<WellnessStartException>(() => site.App.StartAsync(TestContext.Current.CancellationToken)))
            .Message.ShouldStartWith($"The data folder '{path}' can't be made: ");
    }

    [Fact]
    public async Task Start_FormsWithoutAntiforgery_SaysWhatToCall()
    {
        await using var site = TestSite.Create(app => app.MapPost("/form", ([FromForm] string name) => name));

        (await Should.ThrowAsync<WellnessStartException>(() => site.App.StartAsync(TestContext.Current.CancellationToken)))
            .Message.ShouldContain("app.UseAntiforgery()");
    }

    [Fact]
    public async Task Start_FormsWithAntiforgery_Starts()
    {
        await using var site = await TestSite.StartAsync(app =>
        {
            app.UseAntiforgery();
            app.MapPost("/form", ([FromForm] string name) => name);
        });

        (await site.SendAsync("/form", HttpMethod.Post)).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Start_NoStore_SaysWhatToCall()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddWellness(SamplePractice.Create(), builder.Configuration);
        await using var app = builder.Build();

        (await Should.ThrowAsync<WellnessStartException>(
            () => app.Services.GetRequiredService<WellnessStartup>().PrepareAsync(TestContext.Current.CancellationToken)))
            .Message.ShouldContain("UseSqlite()");
    }

    [Theory]
    [InlineData("ManagePath", "manage")]
    [InlineData("DataFolder", "")]
    [InlineData("SitemapPaths:0", "foo")]
    [InlineData("SitemapPaths:1", "")]
    [InlineData("CalendarCulture", "de")]
    [InlineData("CalendarCulture", "no such language")]
    [InlineData("Bookings:HoldDuration", "00:00:10")]
    [InlineData("Bookings:HoldDuration", "ten")]
    [InlineData("Bookings:HoldsPerVisitor", "0")]
    [InlineData("Bookings:Alternatives", "99999999999")]
    [InlineData("ExternalCalendars:RefreshInterval", "00:01:00")]
    [InlineData("ExternalCalendars:StaleAfter", "soon")]
    [InlineData("ExternalCalendars:FetchTimeout", "01:00:00")]
    public async Task Start_MalformedSetting_NamesItsKeyAndValue(string key, string value)
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?> { [$"Wellness:{key}"] = value });

        (await Should.ThrowAsync<WellnessStartException>(() => site.App.StartAsync(TestContext.Current.CancellationToken)))
            .Message.ShouldStartWith($"The setting Wellness:{key} is '{value}'. ");
    }

    [Fact]
    public async Task BookingOptions_FromSettings_AreRead()
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?>
        {
            ["Wellness:Bookings:HoldDuration"] = "00:15:00",
            ["Wellness:Bookings:HoldsPerVisitor"] = "2",
            ["Wellness:Bookings:Alternatives"] = "6",
        });

        var options = site.App.Services.GetRequiredService<BookingOptions>();

        options.HoldDuration.ShouldBe(Duration.FromMinutes(15));
        options.HoldsPerVisitor.ShouldBe(2);
        options.Alternatives.ShouldBe(6);
    }

    [Fact]
    public async Task ExternalCalendarOptions_FromSettings_AreRead()
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?>
        {
            ["Wellness:ExternalCalendars:RefreshInterval"] = "00:10:00",
            ["Wellness:ExternalCalendars:StaleAfter"] = "1.00:00:00",
            ["Wellness:ExternalCalendars:FetchTimeout"] = "00:00:05",
        });

        var options = site.App.Services.GetRequiredService<IOptions<ExternalCalendarOptions>>().Value;

        (options.RefreshInterval, options.StaleAfter, options.FetchTimeout)
            .ShouldBe((Duration.FromMinutes(10), Duration.FromDays(1), Duration.FromSeconds(5)));
    }

    [Fact]
    public void MapWellness_WithoutAddWellness_SaysWhatToCall()
    {
        var app = WebApplication.CreateBuilder().Build();

        Should.Throw<InvalidOperationException>(() => app.MapWellness()).Message.ShouldContain("AddWellness");
    }
}
