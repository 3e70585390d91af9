using System.Diagnostics.Metrics;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Counts what the store had to try again, and the holds that ended.</summary>
internal sealed class StoreInstruments
{
    public const string Reason = "wellness.store.reason";

    private readonly Counter<long> _retries;
    private readonly Counter<long> _expired;

    /// <param name="meters">The application's meters; null where it has none, for a meter that lives as long as the process.</param>
    public StoreInstruments(IMeterFactory? meters = null)
    {
        var meter = meters?.Create(WellnessTelemetry.Name) ?? new Meter(WellnessTelemetry.Name);
        _retries = meter.CreateCounter<long>("wellness.store.retries", "{retry}", "Reads and transactions that were tried again.");
        _expired = meter.CreateCounter<long>("wellness.hold.expired", "{hold}", "Holds that ended before their visitor booked.");
    }

    /// <param name="reason">lost, where somebody else was faster, or fault, where the engine said so.</param>
    public void Retry(string reason) => _retries.Add(1, new KeyValuePair<string, object?>(Reason, reason));

    /// <summary>Counts what a committed transaction wrote into the audit.</summary>
    public void Committed(BookingDbContext context)
    {
        if (_expired.Enabled && context.ChangeTracker.Entries<AuditRow>().Count(entry => entry.Entity.Status == BookingStatus.Expired) is > 0 and var count)
        {
            _expired.Add(count);
        }
    }
}
