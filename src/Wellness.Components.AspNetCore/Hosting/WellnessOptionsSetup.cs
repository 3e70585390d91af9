using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="WellnessOptions"/> from the section <c>Wellness</c>.</summary>
internal sealed class WellnessOptionsSetup(IConfiguration configuration) : IConfigureOptions<WellnessOptions>
{
    public const string Section = "Wellness";

    public void Configure(WellnessOptions options)
    {
        var section = configuration.GetSection(Section);
        Set(section, nameof(options.PracticeFile), value => options.PracticeFile = value);
        Set(section, nameof(options.DataFolder), value => options.DataFolder = value);
        Set(section, nameof(options.ManagePath), value => options.ManagePath = value);
        var paths = section.GetSection(nameof(options.SitemapPaths)).GetChildren().Select(child => child.Value).OfType<string>().ToList();
        if (paths.Count > 0)
        {
            options.SitemapPaths.Clear();
            paths.ForEach(options.SitemapPaths.Add);
        }
    }

    /// <summary>Hands on a configured value, and names its key where it breaks the rule of what it sets.</summary>
    internal static void Set(IConfigurationSection section, string key, Action<string> apply)
    {
        if (section[key] is not { } value)
        {
            return;
        }

        try
        {
            apply(value);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            throw new WellnessStartException($"The setting {section.Path}:{key} is '{value}'. {FirstLine(fault.Message)}", fault);
        }
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();
}
