using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Keeps the keys that sign forms in the data folder, unless the site chose a place of its own.</summary>
/// <remarks>Without it a service account with no home directory forgets them at each restart, and every open form with them.</remarks>
internal sealed class KeyRingSetup(DataFolder folder, ILoggerFactory logs) : IPostConfigureOptions<KeyManagementOptions>
{
    public void PostConfigure(string? name, KeyManagementOptions options) =>
        options.XmlRepository ??= new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(folder.Path, "keys")), logs);
}
