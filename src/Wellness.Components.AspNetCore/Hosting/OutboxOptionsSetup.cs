using System.Globalization;
using Microsoft.Extensions.Options;
using Wellness.AspNetCore.Messages;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="OutboxOptions"/> from the section <c>Wellness:Outbox</c>.</summary>
internal sealed class OutboxOptionsSetup(SettingReader settings) : IConfigureOptions<OutboxOptions>
{
    public void Configure(OutboxOptions options)
    {
        var section = settings.Section.GetSection("Outbox");
        settings.Read(section, nameof(options.PollInterval), value => options.PollInterval = SettingReader.Duration(value));
        settings.Read(section, nameof(options.BatchSize), value => options.BatchSize = Number(value));
        settings.Read(section, nameof(options.Lease), value => options.Lease = SettingReader.Duration(value));
        settings.Read(section, nameof(options.FirstPause), value => options.FirstPause = SettingReader.Duration(value));
        settings.Read(section, nameof(options.LongestPause), value => options.LongestPause = SettingReader.Duration(value));
        settings.Read(section, nameof(options.MostAttempts), value => options.MostAttempts = Number(value));
        settings.Read(section, nameof(options.Keep), value => options.Keep = SettingReader.Duration(value));
        settings.Read(section, nameof(options.LateAfter), value => options.LateAfter = SettingReader.Duration(value));
    }

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
