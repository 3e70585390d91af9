using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Names the application to its key ring, unless the site does.</summary>
/// <remarks>By default it is known by its folder, and what is encrypted, clients' answers too, could not be read after the site moves to another.</remarks>
internal sealed class KeyRingNameSetup(IServiceProvider services) : IPostConfigureOptions<DataProtectionOptions>
{
    private const string Name = "Wellness.Components";

    public void PostConfigure(string? name, DataProtectionOptions options)
    {
        if (options.ApplicationDiscriminator is null || options.ApplicationDiscriminator == services.GetService<IApplicationDiscriminator>()?.Discriminator)
        {
            options.ApplicationDiscriminator = Name;
        }
    }
}
