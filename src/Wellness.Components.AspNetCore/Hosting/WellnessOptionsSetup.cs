using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="WellnessOptions"/> from the section <c>Wellness</c>.</summary>
internal sealed class WellnessOptionsSetup(SettingReader settings) : IConfigureOptions<WellnessOptions>
{
    public void Configure(WellnessOptions options)
    {
        var section = settings.Section;
        settings.Read(section, nameof(options.PracticeFile), value => options.PracticeFile = value);
        settings.Read(section, nameof(options.DataFolder), value => options.DataFolder = value);
        settings.Read(section, nameof(options.ManagePath), value => options.ManagePath = value);
        settings.Read(section, nameof(options.PublishBusyTimes), value => options.PublishBusyTimes = bool.Parse(value));
        settings.Read(section, nameof(options.CalendarCulture), value => options.CalendarCulture = KitLanguages.Read(value));
        ReadSitemap(section.GetSection(nameof(options.SitemapPaths)), options.SitemapPaths);
    }

    private void ReadSitemap(IConfigurationSection section, IList<string> paths)
    {
        var written = new List<string>();
        foreach (var child in section.GetChildren())
        {
            settings.Read(section, child.Key, value => written.Add(value.StartsWith('/') ? value : throw new FormatException("A path begins with a slash.")));
        }

        if (written.Count > 0)
        {
            paths.Clear();
            written.ForEach(paths.Add);
        }
    }
}
