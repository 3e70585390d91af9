namespace Wellness.Bookings;

/// <summary>Encrypts answers for one booking; on a server that is ASP.NET Core Data Protection.</summary>
public interface IIntakeProtector
{
    /// <summary>Encrypts.</summary>
    /// <param name="booking">The booking that the answers belong to: with another's they can't be read.</param>
    /// <param name="answers">The answers in the clear.</param>
    byte[] Protect(Guid booking, ReadOnlySpan<byte> answers);

    /// <summary>Decrypts.</summary>
    /// <param name="booking">The booking that the answers belong to.</param>
    /// <param name="payload">What <see cref="Protect"/> made.</param>
    /// <returns>Null where the keys are lost, or the payload is another booking's or broken.</returns>
    byte[]? Reveal(Guid booking, ReadOnlySpan<byte> payload);
}
