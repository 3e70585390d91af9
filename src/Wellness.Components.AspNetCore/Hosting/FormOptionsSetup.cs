using System.Globalization;
using Microsoft.Extensions.Options;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="FormOptions"/> from the section <c>Wellness:Forms</c>.</summary>
internal sealed class FormOptionsSetup(SettingReader settings) : IConfigureOptions<FormOptions>
{
    public void Configure(FormOptions options)
    {
        var section = settings.Section.GetSection("Forms");
        settings.Read(section, nameof(options.PostsPerAddress), value => options.PostsPerAddress = Number(value));
        settings.Read(section, nameof(options.AddressWindow), value => options.AddressWindow = SettingReader.Duration(value));
        settings.Read(section, nameof(options.BookingsPerEmail), value => options.BookingsPerEmail = Number(value));
        settings.Read(section, nameof(options.EmailWindow), value => options.EmailWindow = SettingReader.Duration(value));
        settings.Read(section, nameof(options.LeastAge), value => options.LeastAge = SettingReader.Duration(value));
        settings.Read(section, nameof(options.MostAge), value => options.MostAge = SettingReader.Duration(value));
    }

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
