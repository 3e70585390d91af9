using System.Net;
using System.Net.Sockets;

namespace Wellness.AspNetCore;

/// <summary>What counts as one sender where attempts are limited by address: in the kit's forms, and in a site's own.</summary>
/// <remarks>
/// One IPv4 address, since its neighbours belong to strangers; the first 64 bits of an IPv6 address, since whoever has one
/// of those has all of them and changes them at will.
/// </remarks>
public static class AddressRange
{
    private const int PrefixBytes = 8;

    /// <summary>A key that is the same for all addresses of one sender.</summary>
    /// <param name="address">Where a request came from, such as <see cref="Microsoft.AspNetCore.Http.ConnectionInfo.RemoteIpAddress"/>; null where that is not known.</param>
    /// <returns>An IPv4 address as it is written, also where it came mapped into IPv6; 16 hexadecimal digits for IPv6; empty for null.</returns>
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
