namespace Wellness.AspNetCore.Calendars;

/// <summary>The address of a calendar on the web. It is a secret: whoever has it can read the calendar.</summary>
internal static class CalendarAddress
{
    /// <summary>The longest address, in characters.</summary>
    public const int Longest = 2_000;

    /// <summary>Reads an address that a person gave; <c>webcal:</c> means <c>https:</c>.</summary>
    /// <exception cref="FetchRefusedException">It is no such address.</exception>
    public static Uri Read(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= Longest && Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
            ? Check(address)
            : throw new FetchRefusedException(FetchRefusal.MalformedAddress, trimmed.Length > Longest ? $"more than {Longest} characters" : "no address");
    }

    /// <summary>Checks an address that a person or a server gave.</summary>
    /// <exception cref="FetchRefusedException">It is not one that is fetched.</exception>
    public static Uri Check(Uri address)
    {
        if (address.Scheme is not ("https" or "webcal" or "webcals"))
        {
            throw new FetchRefusedException(FetchRefusal.NotHttps, address.Scheme);
        }

        if (address.UserInfo.Length > 0)
        {
            throw new FetchRefusedException(FetchRefusal.CredentialsInAddress, address.Host);
        }

        if (address.Host.Length == 0 || address.OriginalString.Length > Longest)
        {
            throw new FetchRefusedException(FetchRefusal.MalformedAddress, "no host, or too long");
        }

        return address.Scheme == Uri.UriSchemeHttps
            ? address
            : new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = address.IsDefaultPort ? -1 : address.Port }.Uri;
    }
}
