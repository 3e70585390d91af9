using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Wellness.AspNetCore.Calendars;

/// <summary>Encrypts where a calendar comes from before it is stored, with the keys that sign forms: whoever has the address can read the calendar.</summary>
internal sealed class SecretSource(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Wellness.ExternalCalendar");

    public string Protect(string source) => _protector.Protect(source);

    /// <summary>The source in the clear; null where the keys that it was encrypted with are lost.</summary>
    public string? Reveal(string kept)
    {
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
