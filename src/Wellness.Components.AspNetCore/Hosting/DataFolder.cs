using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Wellness.AspNetCore.Hosting;

/// <summary>The folder for what must survive a restart.</summary>
internal sealed class DataFolder(IOptions<WellnessOptions> options, IHostEnvironment environment)
{
    /// <summary>Its full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.DataFolder, environment.ContentRootPath);

    /// <summary>Makes it when it is not there.</summary>
    /// <exception cref="WellnessStartException">It can't be made.</exception>
    public void Make()
    {
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WellnessStartException($"The data folder {Path} can't be made: {fault.Message}", fault);
        }
    }
}
