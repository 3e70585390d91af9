using Microsoft.Extensions.Options;
using Wellness.Components.Messages;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads words of the site's own from <c>Wellness:Mail:Texts:{language}:{key}</c>.</summary>
internal sealed class MessageTemplatesSetup(SettingReader settings) : IConfigureOptions<MessageTemplates>
{
    public const string Section = "Texts";

    public void Configure(MessageTemplates options)
    {
        foreach (var language in settings.Section.GetSection(MailOptionsSetup.Section).GetSection(Section).GetChildren())
        {
            foreach (var text in language.GetChildren())
            {
                settings.Read(language, text.Key, value => options.SetText(text.Key, value, language.Key));
            }
        }
    }
}
