namespace Wellness.Components;

/// <summary>The names of a booking flow's keys in the address.</summary>
internal static class BookingFlowKeys
{
    public const string Service = "service";
    public const string Length = "length";
    public const string With = "with";
    public const string Day = "day";
    public const string Time = "time";
    public const string Booking = "booking";

    public static string For(string id, string name) => id == BookingFlowState.DefaultId ? name : $"{id}.{name}";
}
