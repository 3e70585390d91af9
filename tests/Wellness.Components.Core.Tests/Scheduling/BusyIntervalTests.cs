namespace Wellness.Scheduling;

public class BusyIntervalTests
{
    [Theory]
    [InlineData("2026-05-04T10:00:00Z")]
    [InlineData("2026-05-04T09:59:00Z")]
    public void Constructor_EndNotAfterStart_Throws(string end) =>
        Should.Throw<ArgumentException>(() => new BusyInterval(Ask.Utc("2026-05-04T10:00:00Z"), Ask.Utc(end))).ParamName.ShouldBe("end");
}
