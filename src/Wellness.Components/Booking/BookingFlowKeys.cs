namespace Wellness.Components;

/// <summary>The names of a booking flow's keys in the address, and the words for yes and no.</summary>
internal static class BookingFlowKeys
{
    public const string Service = "service";
    public const string New = "new";
    public const string Length = "length";
    public const string With = "with";
    public const string Area = "area";
    public const string Day = "day";
    public const string Time = "time";
    public const string Booking = "booking";
    public const string Wait = "wait";
    public const string Waiting = "waiting";

    private const string Yes = "yes";
    private const string No = "no";

    public static string For(string id, string name) => id == BookingFlowState.DefaultId ? name : $"{id}.{name}";

    public static string? Answer(bool? answer) => answer switch { true => Yes, false => No, null => null };

    public static bool? ReadAnswer(string text) => text switch { Yes => true, No => false, _ => null };
}
