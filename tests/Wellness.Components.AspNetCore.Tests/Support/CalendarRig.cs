using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Telemetry;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>A refresher over calendars in memory, with a folder for files and a clock that stands.</summary>
internal sealed class CalendarRig : IDisposable
{
    public const string Address = "https://calendar.example/secret/ann.ics";

    private readonly TemporaryFolder _folder = new();
    private readonly ILoggerFactory _logs;

    public CalendarRig()
    {
        Folder = new DataFolder(_folder.Path);
        _logs = LoggerFactory.Create(builder => builder.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        Refresher = new ExternalCalendarRefresher(
            Store, Store, Secrets, Folder, Practice, Clock, Microsoft.Extensions.Options.Options.Create(Options), Instruments(), _logs.CreateLogger<ExternalCalendarRefresher>());
    }

    private static CalendarInstruments Instruments() =>
        new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());

    public Practice Practice { get; } = SamplePractice.Create();

    public FakeExternalCalendars Store { get; } = new();

    public FakeClock Clock { get; } = new(TestSite.Now);

    public ExternalCalendarOptions Options { get; } = new();

    public SecretSource Secrets { get; } = new(new EphemeralDataProtectionProvider());

    public DataFolder Folder { get; }

    public CapturedLogs Logs { get; } = new();

    public ExternalCalendarRefresher Refresher { get; }

    public ExternalCalendar Calendar => Store.Calendars.Values.Single();

    /// <summary>One event from 20:00 to 21:00 UTC of a day of December 2026.</summary>
    public static FetchResult.Fetched Event(int day, string? etag = null, string? lastModified = null) => new(
        Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:202612{day:00}T200000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        etag,
        lastModified);

    public void Add(string source = Address, string name = "Private") =>
        Store.AddAsync(new ExternalCalendar(Guid.CreateVersion7(), "ann", name, Secrets.Protect(source)));

    public async Task<int> RefreshAsync(params FetchResult[] answers)
    {
        foreach (var answer in answers)
        {
            Store.Answers.Enqueue(answer);
        }

        return await Refresher.RefreshDueAsync(TestContext.Current.CancellationToken);
    }

    public void Wait(Duration duration) => Clock.Advance(duration);

    /// <summary>The starts of the busy times that are kept, as days of the month.</summary>
    public IEnumerable<int> Days() => Store.Times.Values.SelectMany(times => times).Select(time => time.Start.InUtc().Day);

    public void Dispose()
    {
        _logs.Dispose();
        _folder.Dispose();
    }
}
