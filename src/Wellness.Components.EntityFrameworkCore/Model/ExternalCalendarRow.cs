using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>A calendar elsewhere; its busy times are rows of <see cref="BusyTimeRow"/> that name it.</summary>
internal sealed class ExternalCalendarRow
{
    public Guid Id { get; set; }

    public required string Practitioner { get; set; }

    public required string Name { get; set; }

    /// <summary>Encrypted by the host.</summary>
    public required string Source { get; set; }

    /// <summary>When it is due; also the mark by which the worker that took it knows it as its own.</summary>
    public Instant NextAttempt { get; set; }

    public Instant? LastAttempt { get; set; }

    public Instant? LastSuccess { get; set; }

    public Instant? KnownUntil { get; set; }

    public string? EntityTag { get; set; }

    public string? LastModified { get; set; }

    public string? Failure { get; set; }

    public string? FailureDetail { get; set; }

    public Instant CreatedAt { get; set; }

    public static ExternalCalendarRow From(ExternalCalendar calendar, Instant createdAt) => new()
    {
        Id = calendar.Id,
        Practitioner = calendar.Practitioner,
        Name = calendar.Name,
        Source = calendar.Source,
        NextAttempt = calendar.NextAttempt,
        LastAttempt = calendar.LastAttempt,
        LastSuccess = calendar.LastSuccess,
        KnownUntil = calendar.KnownUntil,
        EntityTag = calendar.ETag,
        LastModified = calendar.LastModified,
        Failure = calendar.Failure?.Reason,
        FailureDetail = calendar.Failure?.Detail,
        CreatedAt = createdAt,
    };

    public ExternalCalendar ToCalendar() => new(Id, Practitioner, Name, Source)
    {
        NextAttempt = NextAttempt,
        LastAttempt = LastAttempt,
        LastSuccess = LastSuccess,
        KnownUntil = KnownUntil,
        ETag = EntityTag,
        LastModified = LastModified,
        Failure = Failure is null ? null : new ImportFailure(Failure, FailureDetail),
    };
}
