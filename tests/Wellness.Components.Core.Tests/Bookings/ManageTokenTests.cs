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

    [Fact]
    public void ForMessages_KeyAndBooking_DecideTheToken()
    {
        var key = Enumerable.Range(0, 32).Select(number => (byte)number).ToArray();
        var booking = Guid.Parse("0190a0b0-0000-7000-8000-000000000001");
        var token = ManageToken.ForMessages(key, booking);

        token.ShouldBe(ManageToken.ForMessages(key, booking));
        token.ShouldNotBe(ManageToken.ForMessages(key, Guid.Empty));
        token.ShouldNotBe(ManageToken.ForMessages(new byte[32], booking));
        ManageToken.TryParse(token.Reveal()).ShouldBe(token);
        Should.Throw<ArgumentException>(() => ManageToken.ForMessages(key.AsSpan(1), booking));
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
