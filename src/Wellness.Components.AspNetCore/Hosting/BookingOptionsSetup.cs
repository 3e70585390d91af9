using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="BookingOptions"/> from the section <c>Wellness:Bookings</c>; a duration is written <c>hh:mm:ss</c>.</summary>
internal sealed class BookingOptionsSetup(IConfiguration configuration) : IConfigureOptions<BookingOptions>
{
    public void Configure(BookingOptions options)
    {
        var section = configuration.GetSection(WellnessOptionsSetup.Section).GetSection("Bookings");
        WellnessOptionsSetup.Set(section, nameof(options.HoldDuration), value => options.HoldDuration = ReadDuration(value));
        WellnessOptionsSetup.Set(section, nameof(options.HoldsPerVisitor), value => options.HoldsPerVisitor = ReadNumber(value));
        WellnessOptionsSetup.Set(section, nameof(options.Alternatives), value => options.Alternatives = ReadNumber(value));
    }

    private static Duration ReadDuration(string value) =>
        Duration.FromTimeSpan(TimeSpan.ParseExact(value, "c", CultureInfo.InvariantCulture));

    private static int ReadNumber(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
