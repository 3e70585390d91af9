using System.Globalization;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>copy-bookings</c>: carries everything over from the store that the site used before.</summary>
/// <param name="copier">Null where the site's store brings none.</param>
internal sealed class CopyBookingsCommand(IBookingCopier? copier = null)
{
    public const string Name = "copy-bookings";

    /// <summary>Runs it; whatever stands in its way is an exception that says so.</summary>
    /// <returns>The process's exit code: 0.</returns>
    /// <exception cref="BookingStoreException">Nothing was copied; the message says why.</exception>
    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var copy = await (copier ?? throw new BookingStoreException("The store that this site uses can't be copied into.")).RunAsync(cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{copy.Bookings} bookings, {copy.Rows} rows in all, copied from {copy.From} to {copy.To}: every table whole, and every cell as its booking says."));
        return 0;
    }
}
