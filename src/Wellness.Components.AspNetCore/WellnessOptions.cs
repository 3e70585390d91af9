using System.Globalization;
using Wellness.AspNetCore.Links;

namespace Wellness.AspNetCore;

/// <summary>Where a site keeps its practice and its data, and where its own pages stand.</summary>
/// <remarks>Read from the configuration's section <c>Wellness</c>, under the properties' names; what code sets wins.</remarks>
public sealed class WellnessOptions
{
    /// <summary>The practice's file.</summary>
    /// <value>A path, relative ones from the content root; <c>practice.json</c> by default. Not read where a practice was passed in.</value>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string PracticeFile { get; set => field = NotEmpty(value); } = "practice.json";

    /// <summary>The folder for what must survive a restart and is not content: the keys that sign forms, and an embedded database.</summary>
    /// <value>A path, relative ones from the content root; <c>data</c> by default. It is made when it is not there.</value>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public string DataFolder { get; set => field = NotEmpty(value); } = "data";

    /// <summary>Where the site's page with <c>ManageBooking</c> stands: the page's own route is this and <c>/{id:guid}</c>.</summary>
    /// <value>A path that starts with a slash and does not end with one; <c>/manage</c> by default. The client's secret link is below it, too.</value>
    /// <exception cref="ArgumentException">The value is not such a path.</exception>
    public string ManagePath { get; set => field = SecretPaths.Guard(value); } = "/manage";

    /// <summary>The pages that <c>/sitemap.xml</c> lists.</summary>
    /// <value>Paths that start with a slash; the home page alone by default.</value>
    public IList<string> SitemapPaths { get; } = ["/"];

    /// <summary>Whether everybody may subscribe to when the practice is busy, at <c>/wellness/busy.ics</c>.</summary>
    /// <value>False by default: it tells nothing about clients, but it tells when nobody is at home.</value>
    public bool PublishBusyTimes { get; set; }

    /// <summary>The language of feeds, and of the calendar file of a booking that has none of its own.</summary>
    /// <value>English by default, and where the kit has no other; in the configuration a culture's name, such as <c>es-US</c>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public CultureInfo CalendarCulture
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = CultureInfo.GetCultureInfo("en");

    private static string NotEmpty(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return value;
    }
}
