using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Laws;

/// <summary>The page that tells what can be seen tells neither more nor less than the code shows.</summary>
public class ObservabilityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(House.Root, "docs", "observability.md"));

    [Fact]
    public void Metrics_OnThePage_AreTheInstrumentsWithTheirKindAndUnit()
    {
        Dictionary<string, string> instruments = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == WellnessTelemetry.Name)
                {
                    instruments[instrument.Name] = $"{instrument.GetType().Name.Split('`')[0]} {instrument.Unit}";
                }
            },
        };
        listener.Start();
        var services = new ServiceCollection().AddMetrics().AddSingleton<IClock>(SystemClock.Instance).BuildServiceProvider();
        foreach (var type in InstrumentTypes())
        {
            ActivatorUtilities.CreateInstance(services, type);
        }

        Table("Metrics").ToDictionary(row => row[0], row => $"{row[1]} {row[2]}").ShouldBe(instruments, ignoreOrder: true);
    }

    [Fact]
    public void Activities_OnThePage_AreThoseOfTheCode()
    {
        var names = House.Load("Wellness.Components.AspNetCore").GetType("Wellness.AspNetCore.Telemetry.WellnessActivities")!
            .GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Table("Activities").Select(row => row[0]).ShouldBe(names, ignoreOrder: true);
    }

    [Fact]
    public void Tags_OnThePage_AreThoseOfTheCode()
    {
        var names = InstrumentTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Table("Tags").Select(row => row[0]).ShouldBe(names, ignoreOrder: true);
    }

    [Fact]
    public void KindsOfMessages_OnThePage_AreThoseOfTheCode() =>
        Table("Tags").Single(row => row[0] == "wellness.outbox.kind")[2].Split(", ").Select(value => value.Trim('`'))
            .ShouldBe(Enum.GetNames<MessageKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));

    [Fact]
    public void Events_OnThePage_AreThoseOfTheCode() =>
        Table("Events").Select(row => string.Join(' ', row[..3])).ShouldBe(LogEvents.All.Select(one => $"{one.Id} {one.Name} {one.Level}"));

    [Fact]
    public void HealthChecks_OnThePage_AreThoseThatAreRegistered()
    {
        var services = new ServiceCollection();
        services.AddWellness(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        var checks = services.BuildServiceProvider().GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        Table("Health checks").Select(row => row[0]).ShouldBe(checks.Select(check => check.Name), ignoreOrder: true);
        checks.ShouldAllBe(check => check.Tags.Contains(WellnessHealthChecks.Tag));
    }

    private static IEnumerable<Type> InstrumentTypes() =>
        House.Packages.SelectMany(package => House.Load(package).GetTypes()).Where(type => type.Name.EndsWith("Instruments", StringComparison.Ordinal));

    /// <summary>The rows of a section's table, without its head and without the signs that mark code.</summary>
    private static IReadOnlyList<string[]> Table(string section)
    {
        var text = Page.Split($"\n## {section}\n", 2)[1].Split("\n## ", 2)[0];
        return [.. text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray())];
    }
}
