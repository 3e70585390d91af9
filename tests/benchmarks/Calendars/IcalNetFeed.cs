using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Benchmarks.Calendars;

/// <summary>The feed as one writes it with Ical.Net: a calendar of events, built and serialised for each answer.</summary>
public static class IcalNetFeed
{
    /// <summary>The whole feed.</summary>
    public static byte[] Write(IReadOnlyList<Booking> bookings)
    {
        var calendar = new Calendar { Method = "PUBLISH", ProductId = "-//Benchmark//EN" };
        calendar.AddTimeZone(new VTimeZone(Workload.Zone.Id));
        foreach (var booking in bookings)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{booking.Id}@bodywisdom.example",
                DtStamp = Utc(booking.ChangedAt),
                LastModified = Utc(booking.ChangedAt),
                Created = Utc(booking.CreatedAt),
                Sequence = booking.Revision,
                Start = Local(booking.Start),
                End = Local(booking.End),
                Summary = $"Neuromuscular Therapy ({booking.Client!.Name})",
                Description = "60 minutes",
                Location = "Greenville, South Carolina",
                Organizer = new Organizer("mailto:hello@bodywisdom.example") { CommonName = "Body Wisdom" },
                Status = EventStatus.Confirmed,
                Transparency = TransparencyType.Opaque,
                Class = "PRIVATE",
            });
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalDateTime Utc(Instant instant)
    {
        var utc = instant.InUtc();
        return new CalDateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, CalDateTime.UtcTzId);
    }

    private static CalDateTime Local(Instant instant)
    {
        var local = instant.InZone(Workload.Zone);
        return new CalDateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, Workload.Zone.Id);
    }
}
