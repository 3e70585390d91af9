using System.Net;

namespace Wellness.AspNetCore.Tests;

public class AddressRangeTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)] // a neighbour is a stranger
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)] // the same, seen by a socket for both
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)] // one household
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Of_TwoAddresses_AreOneSenderOrTwo(string first, string second, bool same) =>
        (AddressRange.Of(IPAddress.Parse(first)) == AddressRange.Of(IPAddress.Parse(second))).ShouldBe(same);
}
