using System.Globalization;
using Microsoft.Extensions.Options;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="BookingOptions"/> from the section <c>Wellness:Bookings</c>; a duration is written <c>hh:mm:ss</c> or <c>d.hh:mm:ss</c>.</summary>
internal sealed class BookingOptionsSetup(SettingReader settings) : IConfigureOptions<BookingOptions>
{
    private const string Never = "never";

    public void Configure(BookingOptions options)
    {
        var section = settings.Section.GetSection("Bookings");
        settings.Read(section, nameof(options.HoldDuration), value => options.HoldDuration = SettingReader.Duration(value));
        settings.Read(section, nameof(options.HoldsPerVisitor), value => options.HoldsPerVisitor = ReadNumber(value));
        settings.Read(section, nameof(options.OfferDuration), value => options.OfferDuration = SettingReader.Duration(value));
        settings.Read(section, nameof(options.Alternatives), value => options.Alternatives = ReadNumber(value));
        settings.Read(section, nameof(options.ReminderBefore), value => options.ReminderBefore = value == Never ? null : SettingReader.Duration(value));
    }

    private static int ReadNumber(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
