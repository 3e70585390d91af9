using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Intake;

/// <summary>Encrypts answers with the site's key ring, for each booking under a purpose of its own: moved to another row they open nothing.</summary>
internal sealed class DataProtectionIntake(IDataProtectionProvider protection) : IIntakeProtector
{
    public byte[] Protect(Guid booking, ReadOnlySpan<byte> answers) => For(booking).Protect(answers.ToArray());

    public byte[]? Reveal(Guid booking, ReadOnlySpan<byte> payload)
    {
        try
        {
            return For(booking).Unprotect(payload.ToArray());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(Guid booking) => protection.CreateProtector("Wellness.Intake", booking.ToString("D"));
}
