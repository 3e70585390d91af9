using System.Security.Cryptography;
using System.Text;

namespace Wellness.Bookings;

public class ManageTokenTests
{
    [Fact]
    public void Create_Twice_DiffersAndParses()
    {
        var token = ManageToken.Create();

        token.ShouldNotBe(ManageToken.Create());
        ManageToken.TryParse(token.Reveal()).ShouldBe(token);
    }

    [Fact]
    public void Derive_TheSameKey_IsTheSameTokenAndNoHashOfTheKey()
    {
        var token = ManageToken.Derive("key");

        token.ShouldBe(ManageToken.Derive("key"));
        token.ShouldNotBe(ManageToken.Derive("Key"));
        token.Hash().ShouldNotBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("key"))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void TryParse_AnythingElse_IsNull(string? text) => ManageToken.TryParse(text).ShouldBeNull();

    [Fact]
    public void ToString_InALog_TellsNothing()
    {
        var token = ManageToken.Create();

        $"{token}".ShouldNotContain(token.Reveal());
    }
}
