namespace BodyWisdom.Tests;

/// <summary>The kit's commands in processes of their own, whose console logs everything.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bodywisdom-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task DatabaseScript_LoudLog_PrintsTheSqlAlone()
    {
        var (exitCode, output, error) = await BodyWisdomSite.RunLoudlyAsync(_folder, "database-script");

        exitCode.ShouldBe(0, error);
        output.ShouldStartWith("CREATE TABLE");
        output.ShouldNotContain("dbug: ");
        error.ShouldContain("dbug: Microsoft.EntityFrameworkCore");
    }

    [Fact]
    public async Task FeedToken_LoudLog_PrintsTheAddressAlone()
    {
        var (exitCode, output, error) = await BodyWisdomSite.RunLoudlyAsync(_folder, "feed-token", "--client", "mara@example.com");

        exitCode.ShouldBe(0, error);
        output.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("http");
    }

    [Fact]
    public async Task Mistyped_AWordThatIsNoCommand_SaysWhichThereAre()
    {
        var (exitCode, output, error) = await BodyWisdomSite.RunLoudlyAsync(_folder, "databse-script");

        exitCode.ShouldBe(1);
        error.ShouldContain("There is no command 'databse-script'.");
        output.ShouldNotContain("Now listening");
    }
}
