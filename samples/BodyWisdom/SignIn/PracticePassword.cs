using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Wellness.Bookings;

namespace BodyWisdom.SignIn;

/// <summary>The one password of the practice's pages, kept as a salted hash in the data folder; without it nobody can sign in.</summary>
internal sealed class PracticePassword(DataFolder folder)
{
    public const int Shortest = 12;
    public const int Longest = 200;

    private const string Owner = "practice";
    private readonly PasswordHasher<string> _hasher = new();

    private string File => Path.Combine(folder.Path, "practice-password");

    /// <summary>Whether a password was set.</summary>
    public bool IsSet => System.IO.File.Exists(File);

    /// <summary>Changes with the password, so that a sign-in with an older one ends; null where there is none.</summary>
    public string? Stamp => Read() is { } hash ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash))) : null;

    /// <summary>Sets it; whole or not at all.</summary>
    /// <exception cref="ArgumentException">The password is too short or too long.</exception>
    public void Set(string password)
    {
        if (password.Length is < Shortest or > Longest)
        {
            throw new ArgumentException($"A password has {Shortest} to {Longest} characters.", nameof(password));
        }

        PrivateFile.Write(File, _hasher.HashPassword(Owner, password));
    }

    /// <summary>Whether it is the password; false where none was set. It takes as long either way.</summary>
    public bool Verify(string password) =>
        password.Length <= Longest
        && _hasher.VerifyHashedPassword(Owner, Read() ?? Unknown.Value, password) != PasswordVerificationResult.Failed
        && IsSet;

    private Lazy<string> Unknown { get; } = new(() =>
        new PasswordHasher<string>().HashPassword(Owner, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));

    private string? Read() => IsSet ? System.IO.File.ReadAllText(File) : null;
}
