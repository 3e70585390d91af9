using Wellness.Bookings;

namespace Wellness.AspNetCore.Calendars;

/// <summary>Takes a calendar on: keeps where it comes from, encrypted, and reads it for the first time.</summary>
internal sealed class ExternalCalendarKeeper(IExternalCalendarStore store, SecretSource secrets, ExternalCalendarRefresher refresher)
{
    /// <summary>Keeps a calendar and tries to read it at once; one that can't be read yet is kept and tried again.</summary>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="name">What the practice calls it.</param>
    /// <param name="source">A checked address, or a file's.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>The calendar as it now stands.</returns>
    /// <exception cref="ArgumentException">The name or the source breaks its rule.</exception>
    public async Task<ExternalCalendar> AddAsync(string practitioner, string name, string source, CancellationToken cancellationToken)
    {
        var calendar = new ExternalCalendar(Guid.CreateVersion7(), practitioner, name, secrets.Protect(source));
        await store.AddAsync(calendar, cancellationToken);
        await refresher.RefreshDueAsync(cancellationToken);
        return (await store.ListAsync(cancellationToken)).FirstOrDefault(one => one.Id == calendar.Id) ?? calendar;
    }
}
