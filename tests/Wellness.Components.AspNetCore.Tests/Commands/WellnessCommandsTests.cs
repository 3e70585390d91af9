using System.Reflection;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Tests.Support;

namespace Wellness.AspNetCore.Tests.Commands;

public class WellnessCommandsTests
{
    [Theory]
    [InlineData("databse-script")]
    [InlineData("foo", "--urls", "http://127.0.0.1:0")]
    public async Task RunWellnessAsync_AWordThatIsNoCommand_StartsNothing(params string[] args)
    {
        await using var site = TestSite.Create();

        (await site.App.RunWellnessAsync(args, TestContext.Current.CancellationToken)).ShouldBe(1);

        site.Logs.Lines.ShouldNotContain(line => line.Contains("Now listening", StringComparison.Ordinal));
    }

    [Fact]
    public void WhyUnknown_AWordThatIsNoCommand_NamesItAndThoseThereAre() =>
        WellnessCommands.WhyUnknown(["databse-script"]).ShouldBe(
            "There is no command 'databse-script'. The commands are: " +
            "calendar-import, client-erase, client-export, copy-bookings, database-script, feed-token, outbox.");

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("/urls", "http://127.0.0.1:0")]
    [InlineData("Wellness:DataFolder=data")]
    [InlineData("outbox", "--retry")]
    public void WhyUnknown_SettingsACommandOrNothing_IsNull(params string[] args) => WellnessCommands.WhyUnknown(args).ShouldBeNull();

    [Fact]
    public void Has_EveryCommandOfTheKit_IsTrue()
    {
        var names = typeof(WellnessCommands).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(WellnessCommands).Namespace && type.Name.EndsWith("Command", StringComparison.Ordinal))
            .Select(type => (string)type.GetField("Name", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!)
            .ToList();

        names.ShouldAllBe(name => WellnessCommands.Has(new[] { name }));
        names.Count.ShouldBe(7);
    }
}
