using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore.Telemetry;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Calendars;

/// <summary>Reads the calendars that are due and keeps their busy times; what a calendar had stays when it can't be read.</summary>
internal sealed partial class ExternalCalendarRefresher(
    IExternalCalendarStore store,
    ICalendarFetcher web,
    SecretSource secrets,
    DataFolder folder,
    Practice practice,
    IClock clock,
    IOptions<ExternalCalendarOptions> options,
    CalendarInstruments instruments,
    ILogger<ExternalCalendarRefresher> logs)
{
    /// <summary>Longer than a fetch and a reading may take together: after it, the worker that took a calendar is gone.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(5);

    /// <summary>Where the practice books without a limit.</summary>
    private const int UnlimitedWindowDays = 731;

    /// <summary>How much more is read than can be booked, so that an unchanged calendar is fetched again only once a month.</summary>
    private static readonly Duration ReadAhead = Duration.FromDays(31);

    private readonly BusyCalendarReader _reader = new(practice, options.Value.Limits);

    /// <summary>Reads every calendar that is due.</summary>
    /// <returns>How many were read, with success or without.</returns>
    public async Task<int> RefreshDueAsync(CancellationToken cancellationToken)
    {
        for (var count = 0; ; count++)
        {
            var now = Now();
            if (await store.ClaimDueAsync(now, now + Lease, cancellationToken) is not { } calendar)
            {
                return count;
            }

            await RefreshAsync(calendar, cancellationToken);
        }
    }

    private async Task RefreshAsync(ExternalCalendar calendar, CancellationToken cancellationToken)
    {
        var now = Now();
        using var activity = WellnessActivities.Start(WellnessActivities.Import);
        var begun = Stopwatch.GetTimestamp();
        var (after, times) = await ReadAsync(calendar with { LastAttempt = now, NextAttempt = now + NextInterval() }, now, cancellationToken);
        instruments.Imported(begun, after.Failure is not null ? "refused" : times is null ? "unchanged" : "read", after.Failure?.Reason);
        var isKept = await store.CompleteAsync(after, calendar.NextAttempt, times, cancellationToken);
        if (isKept && after.Failure is { } failure)
        {
            LogFailure(logs, calendar.Id, calendar.Practitioner, failure.Reason, calendar.LastSuccess);
        }
    }

    private async Task<(ExternalCalendar After, IReadOnlyList<BusyInterval>? Times)> ReadAsync(
        ExternalCalendar calendar, Instant now, CancellationToken cancellationToken)
    {
        // What was read may end before what can be booked now, though the calendar itself did not change.
        var bookable = now + Duration.FromDays(practice.SlotPolicy.WindowDays ?? UnlimitedWindowDays);
        var isEnough = calendar.KnownUntil >= bookable;
        var result = await FetchAsync(calendar, isEnough ? calendar.ETag : null, isEnough ? calendar.LastModified : null, cancellationToken);
        switch (result)
        {
            case FetchResult.NotModified:
                return (calendar with { LastSuccess = now, Failure = null }, null);
            case FetchResult.Refused refused:
                return (calendar with { Failure = new ImportFailure(refused.Reason.ToString(), refused.Value) }, null);
        }

        var fetched = (FetchResult.Fetched)result;
        var until = bookable + ReadAhead;
        return _reader.Read(fetched.Bytes, now - Duration.FromDays(1), until, cancellationToken) switch
        {
            BusyCalendarResult.Read read => (
                calendar with { LastSuccess = now, Failure = null, KnownUntil = until, ETag = fetched.ETag, LastModified = fetched.LastModified },
                read.Times),
            BusyCalendarResult.Refused refused => (calendar with { Failure = Explain(refused) }, null),
            var other => throw new InvalidOperationException($"{other} is not known."),
        };
    }

    private async Task<FetchResult> FetchAsync(ExternalCalendar calendar, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        if (secrets.Reveal(calendar.Source) is not { } source)
        {
            return new FetchResult.Refused(FetchRefusal.KeysLost, "add the calendar again");
        }

        return source.StartsWith(CalendarFile.Scheme, StringComparison.Ordinal)
            ? await CalendarFile.ReadAsync(folder, source[CalendarFile.Scheme.Length..], etag, options.Value.Limits.Bytes, cancellationToken)
            : await web.FetchAsync(source, etag, lastModified, cancellationToken);
    }

    private static ImportFailure Explain(BusyCalendarResult.Refused refused)
    {
        var line = refused.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $"line {number}: ") : "";
        var bound = refused.Bound is null ? "" : $" (allowed: {refused.Bound})";
        return new ImportFailure(refused.Reason.ToString(), $"{line}{refused.Value}{bound}");
    }

    private Duration NextInterval() =>
        Duration.FromMilliseconds((long)(options.Value.RefreshInterval.TotalMilliseconds * (0.9 + (Random.Shared.NextDouble() * 0.2))));

    // Stores keep no more than microseconds; milliseconds say when well enough.
    private Instant Now() => Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());

    // Neither the name that the practice gave it nor what was refused: both may be about a person, and the practice's page shows them.
    [LoggerMessage(4201, LogLevel.Warning, "The calendar {Calendar} of {Practitioner} could not be read ({Failure}); its busy times are those of {LastSuccess}.", EventName = "CalendarUnread")]
    private static partial void LogFailure(ILogger logs, Guid calendar, string practitioner, string failure, Instant? lastSuccess);
}
