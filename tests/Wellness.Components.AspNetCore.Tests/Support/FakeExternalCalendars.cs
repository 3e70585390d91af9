using NodaTime;
using Wellness.AspNetCore.Calendars;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>External calendars in memory, and a web whose answers a test lays down.</summary>
internal sealed class FakeExternalCalendars : IExternalCalendarStore, ICalendarFetcher
{
    public Dictionary<Guid, ExternalCalendar> Calendars { get; } = [];

    public Dictionary<Guid, IReadOnlyList<BusyInterval>> Times { get; } = [];

    public Queue<FetchResult> Answers { get; } = new();

    /// <summary>The address, tag and date of each fetch.</summary>
    public List<string> Fetches { get; } = [];

    /// <summary>Runs while a calendar is fetched.</summary>
    public Action? WhileFetching { get; set; }

    /// <summary>What the next look for one that is due ends with.</summary>
    public Exception? FailOnce { get; set; }

    public Task AddAsync(ExternalCalendar calendar, CancellationToken cancellationToken = default)
    {
        Calendars.Add(calendar.Id, calendar);
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default)
    {
        Times.Remove(id);
        return Task.FromResult(Calendars.Remove(id));
    }

    public Task<IReadOnlyList<ExternalCalendar>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ExternalCalendar>>([.. Calendars.Values]);

    public Task<ExternalCalendar?> ClaimDueAsync(Instant now, Instant until, CancellationToken cancellationToken = default)
    {
        if (FailOnce is { } fault)
        {
            FailOnce = null;
            return Task.FromException<ExternalCalendar?>(fault);
        }

        var due = Calendars.Values.Where(calendar => calendar.NextAttempt <= now).MinBy(calendar => calendar.NextAttempt);
        return Task.FromResult(due is null ? null : Calendars[due.Id] = due with { NextAttempt = until });
    }

    public Task<bool> CompleteAsync(
        ExternalCalendar calendar, Instant claimedUntil, IReadOnlyList<BusyInterval>? times, CancellationToken cancellationToken = default)
    {
        if (Calendars.GetValueOrDefault(calendar.Id)?.NextAttempt != claimedUntil)
        {
            return Task.FromResult(false);
        }

        Calendars[calendar.Id] = calendar;
        if (times is not null)
        {
            Times[calendar.Id] = times;
        }

        return Task.FromResult(true);
    }

    public Task<FetchResult> FetchAsync(string address, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        Fetches.Add($"{address} {etag ?? "-"} {lastModified ?? "-"}");
        WhileFetching?.Invoke();
        return Task.FromResult(Answers.Dequeue());
    }
}
