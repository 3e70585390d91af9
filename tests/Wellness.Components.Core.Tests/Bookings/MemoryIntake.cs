using NodaTime;

namespace Wellness.Bookings;

/// <summary>Answers in memory behind a lock that any key of its own opens, for the tests of what stands above a store.</summary>
internal sealed class MemoryIntake : IIntakeStore, IIntakeProtector
{
    public Dictionary<Guid, ProtectedIntake> Kept { get; } = [];

    public List<(Guid Booking, IntakeStep Step, BookingActor Actor)> Audit { get; } = [];

    /// <summary>Another one than at saving opens nothing.</summary>
    public byte Key { get; set; } = 42;

    public byte[] Protect(Guid booking, ReadOnlySpan<byte> answers) =>
        [Key, .. booking.ToByteArray(), .. answers.ToArray().Select(part => (byte)(part ^ Key))];

    public byte[]? Reveal(Guid booking, ReadOnlySpan<byte> payload) =>
        payload[0] == Key && payload[1..17].SequenceEqual(booking.ToByteArray()) ? [.. payload[17..].ToArray().Select(part => (byte)(part ^ Key))] : null;

    public Task<IReadOnlyList<ProtectedIntake>> ListAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ProtectedIntake>>([.. Kept.Values.Where(one => bookings.Contains(one.Booking))]);

    public Task<IReadOnlyDictionary<Guid, Instant>> SavedAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Instant>>(Kept.Values.Where(one => bookings.Contains(one.Booking)).ToDictionary(one => one.Booking, one => one.SavedAt));

    public Task<bool> SaveAsync(ProtectedIntake intake, CancellationToken cancellationToken = default)
    {
        var fits = (Kept.GetValueOrDefault(intake.Booking)?.Revision ?? 0) == intake.Revision - 1;
        if (fits)
        {
            Kept[intake.Booking] = intake;
        }

        return Task.FromResult(fits);
    }

    public Task<bool> EraseAsync(Guid booking, BookingActor actor, Instant at, CancellationToken cancellationToken = default) => Task.FromResult(Kept.Remove(booking));

    public Task NoteAsync(
        IReadOnlyCollection<Guid> bookings, IntakeStep step, BookingActor actor, Instant at, CancellationToken cancellationToken = default)
    {
        Audit.AddRange(bookings.Select(booking => (booking, step, actor)));
        return Task.CompletedTask;
    }
}
