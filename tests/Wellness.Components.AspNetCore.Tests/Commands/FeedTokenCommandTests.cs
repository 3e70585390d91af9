using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Commands;

public sealed class FeedTokenCommandTests : IDisposable
{
    private readonly FakeBookings _tokens = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task RunAsync_OnlyPractitioner_PrintsTheAddressAlone()
    {
        (await RunAsync(["ann"], "feed-token")).ShouldBe(0);

        _output.ToString().ShouldMatch(@"^https://quiet\.example\.com/wellness/feeds/[A-Za-z0-9_-]{43}\.ics\n$");
        _error.ToString().ShouldContain("shown this once");
    }

    [Fact]
    public async Task RunAsync_NamedPractitionerAmongHostOptions_MakesTheirToken()
    {
        (await RunAsync(["ann", "ben"], "feed-token", "--urls", "http://localhost:1", "--a=b", "ben")).ShouldBe(0);

        var secret = _output.ToString().Trim().Split('/')[^1][..^".ics".Length];
        (await _tokens.FindAsync(ManageToken.TryParse(secret)!, TestContext.Current.CancellationToken)).ShouldBe(new FeedScope("ben"));
    }

    [Theory]
    [InlineData("There is no practitioner 'eve'.", "feed-token", "eve")]
    [InlineData("Whose feed?", "feed-token")]
    public async Task RunAsync_UnknownPractitioner_ListsTheKnownOnes(string problem, params string[] arguments)
    {
        (await RunAsync(["ann", "ben"], arguments)).ShouldBe(1);

        _output.ToString().ShouldBeEmpty();
        _error.ToString().ShouldBe($"{problem}\nThe practitioners are: ann, ben\n");
    }

    [Fact]
    public async Task RunAsync_Revoke_EndsAllTokensOfThePractitioner()
    {
        var token = await _tokens.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);
        await _tokens.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);

        (await RunAsync(["ann"], "feed-token", "--revoke")).ShouldBe(0);

        _output.ToString().ShouldBe("2 feed addresses of ANN revoked.\n");
        (await _tokens.FindAsync(token, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private Task<int> RunAsync(string[] practitioners, params string[] arguments)
    {
        _output.NewLine = _error.NewLine = "\n";
        return new FeedTokenCommand(SamplePractice.Create(practitioners), _tokens)
            .RunAsync(arguments, _output, _error, TestContext.Current.CancellationToken);
    }
}
