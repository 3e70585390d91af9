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
        (await _tokens.OpenAsync(ManageToken.TryParse(secret)!, TestContext.Current.CancellationToken))!.Scope.ShouldBe(new FeedScope("ben"));
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
    public async Task RunAsync_PrivacyAndBuffers_GoIntoTheToken()
    {
        (await RunAsync(["ann"], "feed-token", "--privacy=initials", "--buffers")).ShouldBe(0);
        (await RunAsync(["ann"], "feed-token", "ann", "--privacy", "Full")).ShouldBe(0);

        (await ScopesAsync()).ShouldBe([new FeedScope("ann", FeedPrivacy.Initials, buffers: true), new FeedScope("ann", FeedPrivacy.Full)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("0")]
    [InlineData("")]
    public async Task RunAsync_UnknownPrivacy_MakesNothing(string privacy)
    {
        (await RunAsync(["ann"], "feed-token", "--privacy", privacy)).ShouldBe(1);

        _error.ToString().ShouldContain("busy, initials, name or full");
        (await ScopesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_Client_MakesTheirOwnAddress()
    {
        (await RunAsync(["ann", "ben"], "feed-token", "--client", "Mara@Example.com")).ShouldBe(0);

        (await ScopesAsync()).ShouldBe([new FeedScope(ClientKey.Of("mara@example.com"))]);
        _error.ToString().ShouldContain("Send it to Mara@Example.com and nowhere else");
    }

    [Fact]
    public async Task RunAsync_ClientThatIsNoAddress_MakesNothing() =>
        (await RunAsync(["ann"], "feed-token", "--client", "mara")).ShouldBe(1);

    [Fact]
    public async Task RunAsync_List_ShowsIdsAndNoSecrets()
    {
        var issued = await _tokens.CreateAsync(new FeedScope("ann", FeedPrivacy.Busy, buffers: true), TestContext.Current.CancellationToken);

        (await RunAsync(["ann", "ben"], "feed-token", "--list")).ShouldBe(0);

        _output.ToString().ShouldBe($"{issued.Token.Id:D}  2026-12-01T19:30:00Z  ann, busy, buffers\n");
    }

    [Fact]
    public async Task RunAsync_Rotate_PrintsTheNewAddressAndEndsTheOld()
    {
        var issued = await _tokens.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);

        (await RunAsync(["ann", "ben"], "feed-token", "--rotate", $"{issued.Token.Id:D}")).ShouldBe(0);

        var secret = _output.ToString().Trim().Split('/')[^1][..^".ics".Length];
        (await _tokens.OpenAsync(ManageToken.TryParse(secret)!, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await _tokens.OpenAsync(issued.Secret, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Theory]
    [InlineData("--rotate")]
    [InlineData("--revoke")]
    public async Task RunAsync_IdThatIsNotInUse_SaysHowToFindThem(string flag)
    {
        (await RunAsync(["ann"], "feed-token", flag, "019f0000-0000-7000-8000-000000000001")).ShouldBe(1);

        _error.ToString().ShouldContain("'feed-token --list'");
    }

    [Fact]
    public async Task RunAsync_RevokeAnId_EndsThatOneAlone()
    {
        var one = await _tokens.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);
        var other = await _tokens.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);

        (await RunAsync(["ann"], "feed-token", "--revoke", $"{one.Token.Id:D}")).ShouldBe(0);

        (await _tokens.ListAsync(TestContext.Current.CancellationToken)).ShouldBe([other.Token]);
    }

    [Fact]
    public async Task RunAsync_RevokeAPractitioner_EndsAllOfTheirs()
    {
        await _tokens.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);
        await _tokens.CreateAsync(new FeedScope("ann", FeedPrivacy.Busy), TestContext.Current.CancellationToken);
        await _tokens.CreateAsync(new FeedScope("ben"), TestContext.Current.CancellationToken);

        (await RunAsync(["ann", "ben"], "feed-token", "ann", "--revoke")).ShouldBe(0);

        _output.ToString().ShouldBe("2 feed addresses of ANN revoked.\n");
        (await ScopesAsync()).ShouldBe([new FeedScope("ben")]);
    }

    private async Task<IEnumerable<FeedScope>> ScopesAsync() =>
        (await _tokens.ListAsync(TestContext.Current.CancellationToken)).Select(token => token.Scope);

    private Task<int> RunAsync(string[] practitioners, params string[] arguments)
    {
        _output.NewLine = _error.NewLine = "\n";
        return new FeedTokenCommand(SamplePractice.Create(practitioners), _tokens)
            .RunAsync(arguments, _output, _error, TestContext.Current.CancellationToken);
    }
}
