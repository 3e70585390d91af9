namespace Wellness.Bookings;

/// <summary>Under which name the packages measure and trace what they do.</summary>
/// <remarks>
/// A site that collects with OpenTelemetry adds <see cref="Name"/> to its meters and its sources. Nothing that is measured
/// names a client, a booking or a secret.
/// </remarks>
public static class WellnessTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    /// <value><c>Wellness.Bookings</c>.</value>
    public const string Name = "Wellness.Bookings";
}
