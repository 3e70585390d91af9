namespace Wellness.AspNetCore.Calendars;

/// <summary>Fetches calendars; a test puts its own in the place of the web.</summary>
internal interface ICalendarFetcher
{
    /// <param name="address">Where the calendar is.</param>
    /// <param name="etag">The tag of the copy that is there; null for none.</param>
    /// <param name="lastModified">The date of the copy that is there, as the server sent it; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<FetchResult> FetchAsync(string address, string? etag, string? lastModified, CancellationToken cancellationToken);
}
