using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components;

/// <summary>How the practice's own pages reach clients' answers; an implementation answers only those who run the practice.</summary>
/// <remarks>Each method throws <see cref="UnauthorizedAccessException"/> where whoever asks does not run the practice. A site without one shows nothing about intake forms.</remarks>
public interface IIntakeDesk
{
    /// <summary>When the answers that are kept with some bookings were saved, without the answers; those without any are left out.</summary>
    Task<IReadOnlyDictionary<Guid, Instant>> SavedAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default);

    /// <summary>The answers of one booking's client, whose reading is noted in the audit; null where there is no such booking.</summary>
    Task<IntakeSheet?> ReadAsync(Guid booking, CancellationToken cancellationToken = default);
}
