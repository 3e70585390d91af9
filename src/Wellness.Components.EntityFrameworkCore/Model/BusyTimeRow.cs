using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.EntityFrameworkCore;

/// <summary>Time of a practitioner that is taken without a booking.</summary>
internal sealed class BusyTimeRow
{
    public Guid Id { get; set; }

    public required string Practitioner { get; set; }

    public Instant Start { get; set; }

    public Instant End { get; set; }

    /// <summary>The external calendar that it comes from; null for time that the practice blocked.</summary>
    public Guid? Calendar { get; set; }

    public string? Note { get; set; }

    public Instant CreatedAt { get; set; }

    public BusyTime ToBusyTime() => new(Id, Practitioner, new BusyInterval(Start, End)) { Calendar = Calendar, Note = Note };
}
