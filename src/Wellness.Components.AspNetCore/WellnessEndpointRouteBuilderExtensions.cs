using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellness.AspNetCore;
using Wellness.AspNetCore.Endpoints;
using Wellness.AspNetCore.Feeds;
using Wellness.AspNetCore.Hosting;
using Wellness.AspNetCore.Links;

namespace Wellness;

/// <summary>Puts the kit's own addresses into a site.</summary>
public static class WellnessEndpointRouteBuilderExtensions
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Maps the client's secret link (<see cref="WellnessOptions.ManagePath"/> and the secret), an appointment's calendar
    /// file (<c>/wellness/appointments/{id}.ics</c>) and what is kept about it (<c>.json</c>), the practice's download of what is
    /// kept about a client (<c>/wellness/clients/export</c>), practitioners' and clients' feeds (<c>/wellness/feeds/{secret}.ics</c>),
    /// the public busy times (<c>/wellness/busy.ics</c>, <c>/wellness/busy/{practitioner}.ics</c>, and <c>.ifb</c> for
    /// free/busy time) where <see cref="WellnessOptions.PublishBusyTimes"/> is set, the classes (<c>/wellness/classes.ics</c>)
    /// where there are any, <c>/sitemap.xml</c> and <c>/robots.txt</c>.
    /// </summary>
    /// <remarks>An address that the site maps itself, a <c>robots.txt</c> for instance, stays the site's.</remarks>
    /// <param name="endpoints">The application.</param>
    /// <returns>What conventions for all of them can be added to.</returns>
    /// <exception cref="InvalidOperationException"><c>AddWellness</c> was not called.</exception>
    public static IEndpointConventionBuilder MapWellness(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var site = endpoints.ServiceProvider.GetService<MappedSite>()
            ?? throw new InvalidOperationException("Call builder.Services.AddWellness(builder.Configuration) before app.MapWellness().");
        site.Endpoints = endpoints;
        var paths = endpoints.ServiceProvider.GetRequiredService<SecretPaths>();

        var group = endpoints.MapGroup("");
        group.MapGet(paths.ManageLink(SecretPaths.Placeholder), ManageLinkEndpoint.GetAsync);
        group.MapMethods("/wellness/appointments/{id:guid}.ics", GetAndHead, AppointmentFileEndpoint.GetAsync);
        group.MapMethods("/wellness/appointments/{id:guid}.json", GetAndHead, ClientExportEndpoint.GetOwnAsync);
        group.MapPost(ClientExportEndpoint.Path, ClientExportEndpoint.PostAsync);
        group.MapMethods(SecretPaths.FeedPath(SecretPaths.Placeholder), GetAndHead, FeedEndpoint.GetAsync);
        group.MapMethods($"{SecretPaths.FeedsPath}/{{**absent}}", GetAndHead, FeedEndpoint.NoFeed);
        group.MapMethods(PublicFeedEndpoint.BusyPath + ".ics", GetAndHead, PublicFeedEndpoint.GetEventsAsync);
        group.MapMethods(PublicFeedEndpoint.BusyPath + ".ifb", GetAndHead, PublicFeedEndpoint.GetFreeBusyAsync);
        group.MapMethods(PublicFeedEndpoint.BusyPath + "/{practitioner}.ics", GetAndHead, PublicFeedEndpoint.GetEventsAsync);
        group.MapMethods(PublicFeedEndpoint.BusyPath + "/{practitioner}.ifb", GetAndHead, PublicFeedEndpoint.GetFreeBusyAsync);
        group.MapMethods(PublicFeedEndpoint.ClassesPath, GetAndHead, PublicFeedEndpoint.GetClassesAsync);
        group.MapMethods("/robots.txt", GetAndHead, SiteFilesEndpoint.GetRobots).WithOrder(1);
        group.MapMethods("/sitemap.xml", GetAndHead, SiteFilesEndpoint.GetSitemap).WithOrder(1);
        return group.ExcludeFromDescription();
    }
}
