using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Wellness.Laws;

/// <summary>What a site reads in its logs can be filtered by number, and names nobody.</summary>
public partial class LogEventTests
{
    // Ids of rows, counts, times, paths of ours and words of ours; a name, an address, a note or a secret is none of them.
    private static readonly string[] Harmless =
    [
        "attempt", "booking", "calendar", "count", "displaced", "failure", "fault", "folder", "kind", "lastSuccess", "moved", "next", "path",
        "practitioner", "reason", "seconds",
    ];

    private static readonly Type[] Carriers =
    [
        typeof(string), typeof(int), typeof(Guid), typeof(NodaTime.Instant), typeof(NodaTime.Instant?), typeof(Wellness.Bookings.MessageKind),
    ];

    [Fact]
    public void Events_OfAllPackages_HaveAnIdAndANameOfTheirOwnInTheirRange()
    {
        LogEvents.All.Count.ShouldBeGreaterThan(10);
        LogEvents.All.Select(one => one.Id).ShouldBeUnique();
        LogEvents.All.Select(one => one.Name).ShouldBeUnique();
        LogEvents.All.Where(one => one.Id is < 4000 or > 4999).ShouldBeEmpty();
    }

    [Fact]
    public void Events_OfAllPackages_CarryNothingPersonal() =>
        LogEvents.All.SelectMany(one => one.Method.GetParameters())
            .Where(parameter => !typeof(ILogger).IsAssignableFrom(parameter.ParameterType) && !typeof(Exception).IsAssignableFrom(parameter.ParameterType))
            .Where(parameter => !Harmless.Contains(parameter.Name) || !Carriers.Contains(parameter.ParameterType))
            .Select(parameter => $"{parameter.Member.Name}: {parameter.ParameterType.Name} {parameter.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void Source_OfAllPackages_LogsThroughNumberedEventsAlone() =>
        House.SourceFiles("src", ".cs", ".razor")
            .Where(path => UnnumberedLog().IsMatch(File.ReadAllText(Path.Combine(House.Root, path))))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("log.LogInformation(\"Booked {Name}\", name);", true)]
    [InlineData("logger.Log(LogLevel.Error, \"x\");", true)]
    [InlineData("MessageLog.Sent(log, kind, id, 1);", false)]
    public void UnnumberedLog_Statement_IsToldApart(string statement, bool found) => UnnumberedLog().IsMatch(statement).ShouldBe(found);

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|\.Log\(LogLevel\.")]
    private static partial Regex UnnumberedLog();
}
