using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="BookingOptions"/> from the section <c>Wellness:Bookings</c>; a duration is written <c>hh:mm:ss</c>.</summary>
internal sealed class BookingOptionsSetup(SettingReader settings) : IConfigureOptions<BookingOptions>
{
    public void Configure(BookingOptions options)
    {
        var section = settings.Section.GetSection("Bookings");
        settings.Read(section, nameof(options.HoldDuration), value => options.HoldDuration = ReadDuration(value));
        settings.Read(section, nameof(options.HoldsPerVisitor), value => options.HoldsPerVisitor = ReadNumber(value));
        settings.Read(section, nameof(options.OfferDuration), value => options.OfferDuration = ReadDuration(value));
        settings.Read(section, nameof(options.Alternatives), value => options.Alternatives = ReadNumber(value));
    }

    private static Duration ReadDuration(string value) =>
        Duration.FromTimeSpan(TimeSpan.ParseExact(value, "c", CultureInfo.InvariantCulture));

    private static int ReadNumber(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
