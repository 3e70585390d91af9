using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Testing;

/// <summary>A small site, whose own store would be a SQLite file.</summary>
internal static class Site
{
    public static WebApplication Create(Action<IServiceCollection> configureForTest)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddWellness(TestPractice.Create(), builder.Configuration).UseSqlite();
        configureForTest(builder.Services);
        var app = builder.Build();
        app.MapWellness();
        return app;
    }

    public static SlotSearch MassageFromTomorrow(IClock clock)
    {
        var tomorrow = clock.GetCurrentInstant().InUtc().Date.PlusDays(1);
        return new SlotSearch("massage", Duration.FromHours(1), null, tomorrow, tomorrow.PlusDays(6));
    }

    public static BookingRequest Ask(AppointmentSlot slot, string visitor) =>
        new("massage", Duration.FromHours(1), slot.Practitioners[0], slot.Start, visitor, TestPractice.Key(visitor));
}
