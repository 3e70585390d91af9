using System.Globalization;
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
        settings.Read(section, nameof(options.CalendarCulture), value => options.CalendarCulture = CultureInfo.GetCultureInfo(value, predefinedOnly: true));
        var paths = section.GetSection(nameof(options.SitemapPaths)).GetChildren().Select(child => child.Value).OfType<string>().ToList();
        if (paths.Count > 0)
        {
            options.SitemapPaths.Clear();
            paths.ForEach(options.SitemapPaths.Add);
        }
    }
}
