namespace Wellness.Bookings;

public class FeedScopeTests
{
    [Fact]
    public void ClientKey_OneAddress_IsOneKeyHoweverItIsWritten() =>
        ClientKey.Of(" Ada@Client.Example ").ShouldBe(ClientKey.Of("ada@client.example"));

    [Fact]
    public void ClientKey_Value_ReadsBackAndTellsNoAddress()
    {
        var key = ClientKey.Of("ada@client.example");

        ClientKey.TryParse(key.Value).ShouldBe(key);
        key.ToString().ShouldNotContain("ada");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada@client.example")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void ClientKey_TextThatIsNone_IsNull(string? text) => ClientKey.TryParse(text).ShouldBeNull();

    [Fact]
    public void FeedScope_OfNobody_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new FeedScope(default(ClientKey)));
        Should.Throw<ArgumentException>(() => new FeedScope("Not A Slug"));
        Should.Throw<ArgumentOutOfRangeException>(() => new FeedScope("ann", (FeedPrivacy)9));
    }

    [Fact]
    public void FeedScope_SameParts_AreEqual()
    {
        new FeedScope("ann", FeedPrivacy.Busy, buffers: true).ShouldBe(new FeedScope("ann", FeedPrivacy.Busy, buffers: true));
        new FeedScope("ann").ShouldNotBe(new FeedScope("ann", buffers: true));
        new FeedScope(ClientKey.Of("a@b.example")).ShouldBe(new FeedScope(ClientKey.Of("A@b.example")));
    }
}
