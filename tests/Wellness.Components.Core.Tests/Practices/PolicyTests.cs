using NodaTime;

namespace Wellness.Practices;

/// <summary>The bounds of both policies, each at its ends and one beyond.</summary>
public sealed class PolicyTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(1440, true)]
    [InlineData(1441, false)]
    public void Step_Minutes_AreBounded(int minutes, bool taken) => Taken(() => new SlotPolicy { Step = Duration.FromMinutes(minutes) }).ShouldBe(taken);

    [Fact]
    public void Step_HalfAMinute_IsRefused() => Taken(() => new SlotPolicy { Step = Duration.FromSeconds(330) }).ShouldBeFalse();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(8784, true)]
    [InlineData(8785, false)]
    public void MinimumNotice_Hours_AreBounded(int hours, bool taken) =>
        Taken(() => new SlotPolicy { MinimumNotice = Duration.FromHours(hours) }).ShouldBe(taken);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(731, true)]
    [InlineData(732, false)]
    [InlineData(null, true)]
    public void WindowDays_Days_AreBounded(int? days, bool taken) => Taken(() => new SlotPolicy { WindowDays = days }).ShouldBe(taken);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(null, true)]
    public void DailyCap_Sessions_AreBounded(int? sessions, bool taken) => Taken(() => new SlotPolicy { DailyCap = sessions }).ShouldBe(taken);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(7000, true)]
    [InlineData(7001, false)]
    [InlineData(null, true)]
    public void WeeklyCap_Sessions_AreBounded(int? sessions, bool taken) => Taken(() => new SlotPolicy { WeeklyCap = sessions }).ShouldBe(taken);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(1440, true)]
    [InlineData(1441, false)]
    [InlineData(null, true)]
    public void DailyMinutesCap_Minutes_AreBounded(int? minutes, bool taken) => Taken(() => new SlotPolicy { DailyMinutesCap = minutes }).ShouldBe(taken);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(10080, true)]
    [InlineData(10081, false)]
    [InlineData(null, true)]
    public void WeeklyMinutesCap_Minutes_AreBounded(int? minutes, bool taken) => Taken(() => new SlotPolicy { WeeklyMinutesCap = minutes }).ShouldBe(taken);

    [Fact]
    public void Assignment_UndefinedValue_IsRefused() => Taken(() => new SlotPolicy { Assignment = (AssignmentStrategy)3 }).ShouldBeFalse();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3660, true)]
    [InlineData(3661, false)]
    public void MaximumSpanDays_Days_AreBounded(int days, bool taken) => Taken(() => new SlotPolicy { MaximumSpanDays = days }).ShouldBe(taken);

    [Fact]
    public void Alignment_UndefinedValue_IsRefused() => Taken(() => new SlotPolicy { Alignment = (StartAlignment)3 }).ShouldBeFalse();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(720, true)]
    [InlineData(721, false)]
    public void CutOff_Hours_AreBounded(int hours, bool taken) => Taken(() => new CancellationPolicy { CutOff = Duration.FromHours(hours) }).ShouldBe(taken);

    [Fact]
    public void LateFee_EmptyText_IsRefused() => Taken(() => new CancellationPolicy { LateFee = "" }).ShouldBeFalse();

    [Fact]
    public void Defaults_OfBothPolicies_AreTheDocumentedOnes()
    {
        var slots = SlotPolicy.Default;
        (slots.Step, slots.Alignment, slots.MinimumNotice).ShouldBe((Duration.FromMinutes(15), StartAlignment.OpeningTime, Duration.FromHours(2)));
        (slots.WindowDays, slots.BuffersWithinHours, slots.DailyCap, slots.WeeklyCap, slots.MaximumSpanDays).ShouldBe((60, false, null, null, 400));
        (slots.DailyMinutesCap, slots.WeeklyMinutesCap, slots.Assignment).ShouldBe((null, null, AssignmentStrategy.Priority));
        var changes = CancellationPolicy.Default;
        (changes.CutOff, changes.LateFee, changes.ClientsMayCancel, changes.ClientsMayMove).ShouldBe((Duration.FromHours(24), null, true, true));
    }

    private static bool Taken(Func<object> build)
    {
        try
        {
            return build() is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
