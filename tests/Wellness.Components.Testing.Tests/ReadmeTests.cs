using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.Testing;

/// <summary>What the README shows compiles and does what is said beside it.</summary>
public class ReadmeTests
{
    // snippet
    [Fact]
    public async Task AHold_AfterTenMinutes_IsSomebodyElses()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 2, 12, 0));
        await using var app = Site.Create(services => new WellnessBuilder(services).UseInMemoryStore().UseClock(clock));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var bookings = app.Services.GetRequiredService<IBookingService>();
        var slot = await bookings.FindNextAsync(Site.MassageFromTomorrow(clock), TestContext.Current.CancellationToken);
        await bookings.HoldAsync(Site.Ask(slot!, visitor: "first"), TestContext.Current.CancellationToken);

        var early = await bookings.HoldAsync(Site.Ask(slot!, visitor: "second"), TestContext.Current.CancellationToken);
        clock.AdvanceMinutes(10);
        var late = await bookings.HoldAsync(Site.Ask(slot!, visitor: "second"), TestContext.Current.CancellationToken);

        Assert.IsType<BookingResult.SlotTaken>(early);
        Assert.IsType<BookingResult.Booked>(late);
    }

    // end

    [Fact]
    public void Readme_OfTheKit_ShowsTheTestAbove()
    {
        var root = Root();
        var shown = File.ReadAllText(Path.Combine(root, "src/Wellness.Components.Testing/README.md")).Split("```csharp\n")[1].Split("```")[0];
        var lines = File.ReadLines(Path.Combine(root, "tests/Wellness.Components.Testing.Tests/ReadmeTests.cs"))
            .SkipWhile(line => line.Trim() != "// snippet").Skip(1).TakeWhile(line => line.Trim() != "// end")
            .Select(line => line.Length > 4 ? line[4..] : "");

        shown.Trim().ShouldBe(string.Join('\n', lines).Trim());
    }

    [Fact]
    public async Task UseInMemoryStore_TwoHosts_SeeNothingOfEachOther()
    {
        var clock = new FakeClock(TestPractice.Monday);
        await using var one = new StoreHarness(clock, builder => builder.UseInMemoryStore());
        await using var two = new StoreHarness(clock, builder => builder.UseInMemoryStore());
        await one.OpenAsync();
        await two.OpenAsync();
        foreach (var harness in new[] { one, two })
        {
            (await harness.Service(clock).BookAsync(TestPractice.Massage(TestPractice.At(3, 10)), TestPractice.Client(), TestContext.Current.CancellationToken))
                .ShouldBeOfType<BookingResult.Booked>();
        }

        Directory.GetFiles(Directory.GetCurrentDirectory(), "*wellness-*").ShouldBeEmpty();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Wellness.Components.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
