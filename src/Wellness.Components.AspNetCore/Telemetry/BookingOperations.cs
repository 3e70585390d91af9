namespace Wellness.AspNetCore.Telemetry;

/// <summary>The steps in a booking's life, as measurements name them.</summary>
internal static class BookingOperations
{
    public const string Hold = "hold";
    public const string Book = "book";
    public const string BookSeries = "book_series";
    public const string Cancel = "cancel";
    public const string Move = "move";
    public const string Approve = "approve";
    public const string Decline = "decline";
    public const string Complete = "complete";
    public const string Miss = "miss";
    public const string AcceptOffer = "accept_offer";
    public const string RefuseOffer = "refuse_offer";
}
