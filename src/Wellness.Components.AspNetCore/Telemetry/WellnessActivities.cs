using System.Diagnostics;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Telemetry;

/// <summary>What the kit traces, by name.</summary>
internal static class WellnessActivities
{
    public const string SlotSearch = "wellness.slot_search";
    public const string Operation = "wellness.booking.operation";
    public const string Offers = "wellness.waiting_list.offers";
    public const string Delivery = "wellness.outbox.delivery";
    public const string Import = "wellness.calendar_import";

    private static readonly ActivitySource Source = new(WellnessTelemetry.Name);

    /// <summary>Whether anybody traces.</summary>
    public static bool AreSeen => Source.HasListeners();

    /// <summary>Begins one; null while nobody traces.</summary>
    public static Activity? Start(string name) => Source.StartActivity(name);
}
