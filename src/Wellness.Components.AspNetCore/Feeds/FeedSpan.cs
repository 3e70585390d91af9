using NodaTime;
using Wellness.Practices;

namespace Wellness.AspNetCore.Feeds;

/// <summary>What a feed shows on some day: it changes at midnight and not in between, so that a feed stays the same until a booking changes.</summary>
internal readonly record struct FeedSpan(LocalDate Today, Instant DayStart)
{
    /// <summary>How far back a feed reaches: a calendar app forgets what its feed no longer shows.</summary>
    private static readonly Duration Past = Duration.FromDays(366);

    /// <summary>How long a cancelled appointment stays, as cancelled: apps that poll once a day must see it.</summary>
    private static readonly Duration CancelledKept = Duration.FromDays(30);

    public Instant From => DayStart - Past;

    public Instant CancelledSince => DayStart - CancelledKept;

    public static FeedSpan At(Instant now, Practice practice)
    {
        var today = now.InZone(practice.TimeZone).Date;
        return new FeedSpan(today, practice.TimeZone.AtStartOfDay(today).ToInstant());
    }
}
