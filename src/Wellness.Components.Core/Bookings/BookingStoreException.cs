namespace Wellness.Bookings;

/// <summary>The store can't be reached, opened or written; its message names the store and the reason, for the practice's own eyes.</summary>
public sealed class BookingStoreException : Exception
{
    /// <summary>A fault without words.</summary>
    public BookingStoreException()
    {
    }

    /// <param name="message">Which store, and why; no secrets.</param>
    public BookingStoreException(string message)
        : base(message)
    {
    }

    /// <param name="message">Which store, and why; no secrets.</param>
    /// <param name="innerException">What the driver said.</param>
    public BookingStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
