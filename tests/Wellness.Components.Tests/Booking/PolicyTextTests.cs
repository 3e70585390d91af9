using NodaTime;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>What the policy says before something is booked.</summary>
public class PolicyTextTests
{
    // Tuesday 1 December 2026, 9:00 am, a day after now.
    private static readonly Instant Start = SamplePractice.December(1, 9);

    [Theory]
    [InlineData(true, true, 23, "You can move or cancel by yourself up to 23 hours before the start. Later than that, half the price is due.")]
    [InlineData(true, true, 24, "You can move or cancel by yourself up to 24 hours before the start. Later than that, half the price is due.")]
    [InlineData(true, true, 25, "This time is less than 25 hours away, so you can't move or cancel it by yourself. Please call us at (864) 555-0142. Later than that, half the price is due.")]
    [InlineData(true, false, 25, "This time is less than 25 hours away, so you can't cancel it by yourself. Please call us at (864) 555-0142. Later than that, half the price is due.")]
    [InlineData(false, true, 25, "This time is less than 25 hours away, so you can't move it by yourself. Please call us at (864) 555-0142. Later than that, half the price is due.")]
    [InlineData(false, false, 24, "You can't cancel or move an appointment by yourself. Please call us at (864) 555-0142. Later than that, half the price is due.")]
    public void Ahead_EachPolicy_SaysWhatHoldsForTheTime(bool cancel, bool move, int hours, string told) =>
        PolicyText.Ahead(Practice(cancel, move, hours), Start, SamplePractice.Now).ShouldBe(told);

    [Fact]
    public void Ahead_NoTimeYet_SaysTheRule() =>
        PolicyText.Ahead(Practice(true, true, 25), null, SamplePractice.Now).ShouldStartWith("You can move or cancel by yourself up to 25 hours before the start.");

    private static Practice Practice(bool cancel, bool move, int hours) => SamplePractice.Create(
        [SamplePractice.Therapy], [new("heather", "Heather", [SamplePractice.Nmt])],
        new CancellationPolicy
        {
            ClientsMayCancel = cancel,
            ClientsMayMove = move,
            CutOff = Duration.FromHours(hours),
            LateFee = "Later than that, half the price is due.",
        });
}
