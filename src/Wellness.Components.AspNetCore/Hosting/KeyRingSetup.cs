using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Keeps the keys that sign forms in the data folder, unless the site chose a place of its own.</summary>
/// <remarks>
/// Without it a service account with no home directory forgets them at each restart, and every open form with them. Whoever has
/// the data folder is this site: several nodes, or the next version, in whatever folder each is installed.
/// </remarks>
internal sealed class KeyRingSetup(DataFolder folder, IServiceProvider services, ILoggerFactory logs)
    : IPostConfigureOptions<KeyManagementOptions>, IPostConfigureOptions<DataProtectionOptions>
{
    private const string ApplicationName = "Wellness.Components";

    public void PostConfigure(string? name, KeyManagementOptions options) =>
        options.XmlRepository ??= new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(folder.Path, "keys")), logs);

    /// <summary>ASP.NET Core's own name is the folder of the program, by which nodes would not know each other's cookies.</summary>
    public void PostConfigure(string? name, DataProtectionOptions options)
    {
        var isInDataFolder = services.GetService(typeof(IOptions<KeyManagementOptions>)) is IOptions<KeyManagementOptions> { Value.XmlRepository: FileSystemXmlRepository keys }
            && keys.Directory.FullName == Path.Combine(folder.Path, "keys");
        if (isInDataFolder && options.ApplicationDiscriminator == services.GetApplicationUniqueIdentifier())
        {
            options.ApplicationDiscriminator = ApplicationName;
        }
    }
}
