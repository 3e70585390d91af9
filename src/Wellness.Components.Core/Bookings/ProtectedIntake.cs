using NodaTime;

namespace Wellness.Bookings;

/// <summary>A client's answers as a store keeps them: encrypted, so that whoever reads the database learns only that there are some.</summary>
/// <param name="Booking">The booking that they were given for.</param>
/// <param name="Form">The slug of the form.</param>
/// <param name="Version">The version of its questions.</param>
/// <param name="Payload">What <see cref="IIntakeProtector.Protect"/> made of the answers.</param>
/// <param name="SavedAt">When they were saved, to the millisecond.</param>
/// <param name="Revision">How often they were saved; 1 at first.</param>
public sealed record ProtectedIntake(
    Guid Booking, string Form, int Version, ReadOnlyMemory<byte> Payload, Instant SavedAt, int Revision);
