using System.Net;
using System.Net.Sockets;

namespace Wellness.AspNetCore.Calendars;

/// <summary>Tells the public internet from what only stands behind the site: its own machine, its network, its hosting's services.</summary>
/// <remarks>The ranges are those of IANA's special-purpose registries (RFC 6890); IPv6 that carries an IPv4 address is as public as that.</remarks>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/3"),

        // Azure's platform answers every virtual machine there.
        IPNetwork.Parse("168.63.129.16/32"),

        // Teredo, ORCHID, benchmarks and other protocols' own; then documentation.
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("3fff::/20"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is on the public internet.</summary>
    public static bool Contain(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !NotPublic.Any(network => network.Contains(address));
        }

        var octets = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 ? Contain(address.MapToIPv4())
            : Nat64.Contains(address) ? Contain(Embedded(octets, 12))
            : SixToFour.Contains(address) ? Contain(Embedded(octets, 2))
            : GlobalUnicast.Contains(address) && !NotPublic.Any(network => network.Contains(address));
    }

    private static IPAddress Embedded(byte[] octets, int start) =>
        new(octets.AsSpan(start, 4));
}
