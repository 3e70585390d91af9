using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore.Telemetry;
using Wellness.Components;

namespace Wellness.AspNetCore.Forms;

/// <summary>Signs when a form was rendered with the site's key ring, which all its nodes share.</summary>
internal sealed class ProtectedFormStamp(
    IDataProtectionProvider protection, IClock clock, IOptions<FormOptions> options, BookingInstruments instruments) : IFormStamp
{
    private const string Purpose = "Wellness.FormStamp";
    private const int Longest = 1_000;

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    public string Create() =>
        _protector.Protect(clock.GetCurrentInstant().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    public FormAge Read(string? stamp)
    {
        var age = AgeOf(stamp);
        if (age != FormAge.Right)
        {
            instruments.Refused("stamp");
        }

        return age;
    }

    private FormAge AgeOf(string? stamp)
    {
        if (stamp is not { Length: > 0 and < Longest })
        {
            return FormAge.Unreadable;
        }

        try
        {
            var rendered = Instant.FromUnixTimeMilliseconds(long.Parse(_protector.Unprotect(stamp), CultureInfo.InvariantCulture));
            var age = clock.GetCurrentInstant() - rendered;
            return age < options.Value.LeastAge ? FormAge.TooYoung : age > options.Value.MostAge ? FormAge.TooOld : FormAge.Right;
        }
        catch (CryptographicException)
        {
            return FormAge.Unreadable;
        }
    }
}
