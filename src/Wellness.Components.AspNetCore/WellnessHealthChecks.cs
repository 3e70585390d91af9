namespace Wellness;

/// <summary>Names of the health checks that <c>AddWellness</c> registers, all with the tag <see cref="Tag"/>.</summary>
public static class WellnessHealthChecks
{
    /// <summary>The tag of all of them: <c>wellness</c>.</summary>
    public const string Tag = "wellness";

    /// <summary>Whether the store can be opened and read within 5 seconds: <c>wellness-store</c>.</summary>
    public const string Store = "wellness-store";

    /// <summary>Whether what the store says is taken is what its bookings take: <c>wellness-cells</c>.</summary>
    public const string Cells = "wellness-cells";

    /// <summary>Whether messages leave in time: <c>wellness-outbox</c>.</summary>
    public const string Outbox = "wellness-outbox";

    /// <summary>Whether external calendars could be read lately: <c>wellness-calendars</c>.</summary>
    public const string Calendars = "wellness-calendars";
}
