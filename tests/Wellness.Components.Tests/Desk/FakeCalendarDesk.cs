using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Desk;

/// <summary>Calendar addresses and calendars elsewhere, kept in memory for whoever asks.</summary>
internal sealed class FakeCalendarDesk : ICalendarDesk
{
    public List<FeedToken> Feeds { get; } = [new(Guid.Parse("01956f00-0000-7000-8000-000000000001"), new FeedScope("heather", FeedPrivacy.Full, buffers: true), TestPractice.Noon)];

    public List<ExternalCalendar> Sources { get; } =
    [
        new(Guid.Parse("01956f00-0000-7000-8000-000000000002"), "heather", "Private", "encrypted")
        {
            LastSuccess = TestPractice.Noon - Duration.FromHours(7),
            LastAttempt = TestPractice.Noon - Duration.FromMinutes(5),
            Failure = new ImportFailure("TimedOut", "30 s"),
        },
    ];

    public Task<IReadOnlyList<FeedToken>> FeedsAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<FeedToken>>(Feeds);

    public Task<string> CreateFeedAsync(FeedScope scope, CancellationToken cancellationToken = default) => Task.FromResult("https://practice.example/feed.ics");

    public Task<string?> RenewFeedAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult<string?>(null);

    public Task<bool> RevokeFeedAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult(Feeds.RemoveAll(feed => feed.Id == id) == 1);

    public Task<IReadOnlyList<ExternalCalendar>> SourcesAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<ExternalCalendar>>(Sources);

    public Task<ImportFailure?> AddSourceAsync(string practitioner, string name, string address, CancellationToken cancellationToken = default) =>
        Task.FromResult<ImportFailure?>(null);

    public Task<bool> RemoveSourceAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult(Sources.RemoveAll(source => source.Id == id) == 1);
}
