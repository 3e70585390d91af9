namespace Wellness.Bookings;

public class OutboxSignalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitAsync_RaisedTwice_IsHeardOnce()
    {
        using var signal = new OutboxSignal();
        signal.Raise();
        signal.Raise();

        (await signal.WaitAsync(TimeSpan.Zero, Token)).ShouldBeTrue();
        (await signal.WaitAsync(TimeSpan.Zero, Token)).ShouldBeFalse();
    }
}
