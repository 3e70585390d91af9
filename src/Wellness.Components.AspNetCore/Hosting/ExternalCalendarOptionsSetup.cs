using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="ExternalCalendarOptions"/> from the section <c>Wellness:ExternalCalendars</c>; a duration is written <c>hh:mm:ss</c>.</summary>
internal sealed class ExternalCalendarOptionsSetup(SettingReader settings) : IConfigureOptions<ExternalCalendarOptions>
{
    public void Configure(ExternalCalendarOptions options)
    {
        var section = settings.Section.GetSection("ExternalCalendars");
        settings.Read(section, nameof(options.RefreshInterval), value => options.RefreshInterval = ReadDuration(value));
        settings.Read(section, nameof(options.StaleAfter), value => options.StaleAfter = ReadDuration(value));
        settings.Read(section, nameof(options.FetchTimeout), value => options.FetchTimeout = ReadDuration(value));
    }

    private static Duration ReadDuration(string value) =>
        Duration.FromTimeSpan(TimeSpan.ParseExact(value, "c", CultureInfo.InvariantCulture));
}
