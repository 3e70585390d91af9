using Microsoft.Extensions.Options;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Reads <see cref="BookingStoreOptions"/> from the section <c>Wellness:Store</c>.</summary>
internal sealed class BookingStoreOptionsSetup(SettingReader settings) : IConfigureOptions<BookingStoreOptions>
{
    public void Configure(BookingStoreOptions options) => settings.Read(
        settings.Section.GetSection("Store"), nameof(options.AppliesMigrations), value => options.AppliesMigrations = bool.Parse(value));
}
