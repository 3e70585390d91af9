using Wellness.AspNetCore.Commands;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Commands;

public class CopyBookingsCommandTests
{
    [Fact]
    public async Task RunAsync_Copied_TellsHowMuchFromWhereToWhere()
    {
        await using var output = new StringWriter { NewLine = "\n" };

        (await new CopyBookingsCommand(new Copier()).RunAsync(output, TestContext.Current.CancellationToken)).ShouldBe(0);

        output.ToString().ShouldBe("3 bookings, 71 rows in all, copied from here to there: every table whole, and every cell as its booking says.\n");
    }

    [Fact]
    public async Task RunAsync_StoreWithoutACopier_SaysSo()
    {
        await using var output = new StringWriter();

        (await Should.ThrowAsync<BookingStoreException>(() => new CopyBookingsCommand().RunAsync(output, TestContext.Current.CancellationToken)))
            .Message.ShouldBe("The store that this site uses can't be copied into.");
    }

    private sealed class Copier : IBookingCopier
    {
        public Task<BookingCopy> RunAsync(CancellationToken cancellationToken = default) => Task.FromResult(new BookingCopy("here", "there", 3, 71));
    }
}
