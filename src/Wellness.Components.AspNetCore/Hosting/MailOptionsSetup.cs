using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Wellness.AspNetCore.Messages;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="MailOptions"/> from the section <c>Wellness:Mail</c>.</summary>
internal sealed class MailOptionsSetup(SettingReader settings) : IConfigureOptions<MailOptions>
{
    public const string Section = "Mail";

    public void Configure(MailOptions options)
    {
        var section = settings.Section.GetSection(Section);
        settings.Read(section, nameof(options.Host), value => options.Host = value.Length == 0 ? null : value);
        settings.Read(section, nameof(options.Port), value => options.Port = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture));
        settings.Read(section, nameof(options.Security), value => options.Security = ReadSecurity(value));
        settings.Read(section, nameof(options.UserName), value => options.UserName = value.Length == 0 ? null : value);
        settings.Read(section, nameof(options.Password), value => options.Password = value);
        settings.Read(section, nameof(options.From), value => options.From = value);
        settings.Read(section, nameof(options.FromName), value => options.FromName = value);
        settings.Read(section, nameof(options.ReplyTo), value => options.ReplyTo = value);
        settings.Read(section, nameof(options.Timeout), value => options.Timeout = SettingReader.Duration(value));
        settings.Read(section, nameof(options.Culture), value => options.Culture = KitLanguages.Read(value, OwnLanguages(section)).Name);
    }

    /// <summary>Those of <c>Wellness:Mail:Texts</c>, whose words are the site's own.</summary>
    private static IEnumerable<string> OwnLanguages(IConfigurationSection section) =>
        section.GetSection(MessageTemplatesSetup.Section).GetChildren().Select(language => language.Key);

    private static MailSecurity ReadSecurity(string value) =>
        Enum.TryParse<MailSecurity>(value, ignoreCase: true, out var security) && Enum.IsDefined(security)
            ? security : throw new FormatException($"It is one of {string.Join(", ", Enum.GetNames<MailSecurity>())}.");
}
