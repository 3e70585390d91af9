using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Feeds;

/// <summary>The writers of every kind of feed, each made when it is first asked for.</summary>
internal sealed class CalendarFeeds(Practice practice, IOptions<WellnessOptions> options)
{
    private readonly ConcurrentDictionary<(FeedPrivacy Privacy, bool Buffers), CalendarFeed> _practitioners = new();
    private readonly Lazy<ClientFeed> _clients = new(() => new ClientFeed(practice, options.Value.CalendarCulture));
    private readonly Lazy<BusyCalendar> _busy = new(() => new BusyCalendar(practice, options.Value.CalendarCulture));
    private readonly Lazy<ClassCalendar> _classes = new(() => new ClassCalendar(practice, options.Value.CalendarCulture));

    public ClientFeed Clients => _clients.Value;

    public BusyCalendar Busy => _busy.Value;

    public ClassCalendar Classes => _classes.Value;

    public CalendarFeed Practitioners(FeedPrivacy privacy, bool buffers) => _practitioners.GetOrAdd(
        (privacy, buffers), kind => new CalendarFeed(practice, kind.Privacy, kind.Buffers, options.Value.CalendarCulture));
}
