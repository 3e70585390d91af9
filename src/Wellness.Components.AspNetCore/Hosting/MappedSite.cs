using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Wellness.AspNetCore.Hosting;

/// <summary>The application that <c>MapWellness</c> was called on, for what can be checked only when all is mapped.</summary>
internal sealed class MappedSite
{
    public IEndpointRouteBuilder? Endpoints { get; set; }

    /// <summary>Whether forms are mapped that nothing would protect; ASP.NET Core itself notices only when the first visitor comes.</summary>
    public bool LacksAntiforgery() =>
        Endpoints is IApplicationBuilder app
        && !app.Properties.Keys.Any(key => key.Contains("Antiforgery", StringComparison.OrdinalIgnoreCase))
        && Endpoints.DataSources.SelectMany(source => source.Endpoints)
            .Any(endpoint => endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true });
}
