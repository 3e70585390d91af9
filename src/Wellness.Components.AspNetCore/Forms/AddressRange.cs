using System.Net;
using System.Net.Sockets;

namespace Wellness.AspNetCore.Forms;

/// <summary>What counts as one sender.</summary>
/// <remarks>
/// One IPv4 address, since its neighbours belong to strangers; the first 64 bits of an IPv6 address, since whoever has one
/// of those has all of them and changes them at will.
/// </remarks>
internal static class AddressRange
{
    private const int PrefixBytes = 8;

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, PrefixBytes))
            : address.ToString();
    }
}
