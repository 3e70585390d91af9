using NodaTime;
using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Calendars;

public sealed class ExternalCalendarRefresherTests : IDisposable
{
    private readonly CalendarRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Refresh_NewCalendar_KeepsItsTimesAndWhatItsServerSaid()
    {
        _rig.Add();

        (await _rig.RefreshAsync(CalendarRig.Event(3, "\"a\"", "yesterday"))).ShouldBe(1);

        _rig.Days().ShouldBe([3]);
        var calendar = _rig.Calendar;
        (calendar.ETag, calendar.LastModified, calendar.Failure).ShouldBe(("\"a\"", "yesterday", null));
        (calendar.LastAttempt, calendar.LastSuccess).ShouldBe((TestSite.Now, TestSite.Now));
        calendar.NextAttempt.ShouldBeInRange(TestSite.Now + Duration.FromSeconds(810), TestSite.Now + Duration.FromSeconds(990));

        // 60 days can be booked, and a month more is read.
        calendar.KnownUntil.ShouldBe(TestSite.Now + Duration.FromDays(91));
        _rig.Store.Fetches.ShouldBe([$"{CalendarRig.Address} - -"]);
    }

    [Fact]
    public async Task Refresh_BeforeItIsDue_DoesNothing()
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3));
        _rig.Wait(Duration.FromMinutes(13));

        (await _rig.RefreshAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Refresh_UnchangedCalendar_KeepsItsTimesAndIsFreshAgain()
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3, "\"a\"", "yesterday"));
        _rig.Wait(Duration.FromMinutes(17));

        await _rig.RefreshAsync(new FetchResult.NotModified());

        _rig.Store.Fetches[^1].ShouldBe($"{CalendarRig.Address} \"a\" yesterday");
        _rig.Days().ShouldBe([3]);
        _rig.Calendar.LastSuccess.ShouldBe(_rig.Clock.GetCurrentInstant());
    }

    // What was read reaches 31 days further than what can be booked.
    [Theory]
    [InlineData(31, "\"a\"")]
    [InlineData(32, "-")]
    public async Task Refresh_UnchangedCalendarReadTooShortly_IsFetchedWhole(int days, string tag)
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3, "\"a\""));
        _rig.Wait(Duration.FromDays(days));

        await _rig.RefreshAsync(CalendarRig.Event(3, "\"a\""));

        _rig.Store.Fetches[^1].ShouldBe($"{CalendarRig.Address} {tag} -");
    }

    [Fact]
    public async Task Refresh_ChangedCalendar_ReplacesItsTimes()
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3));
        _rig.Wait(Duration.FromMinutes(17));

        await _rig.RefreshAsync(CalendarRig.Event(4));

        _rig.Days().ShouldBe([4]);
    }

    [Fact]
    public async Task Refresh_SourceThatFails_KeepsTheLastGoodCopyAndItsAge()
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3, "\"a\""));
        _rig.Wait(Duration.FromMinutes(17));

        await _rig.RefreshAsync(new FetchResult.Refused(FetchRefusal.WrongStatus, "503"));

        _rig.Days().ShouldBe([3]);
        var calendar = _rig.Calendar;
        calendar.Failure.ShouldBe(new ImportFailure("WrongStatus", "503"));
        (calendar.LastAttempt, calendar.LastSuccess, calendar.ETag).ShouldBe((_rig.Clock.GetCurrentInstant(), TestSite.Now, "\"a\""));
        calendar.NextAttempt.ShouldBeGreaterThan(_rig.Clock.GetCurrentInstant());
        _rig.Logs.Lines.ShouldContain(line => line.Contains("of ann could not be read (WrongStatus)", StringComparison.Ordinal));
        string.Concat(_rig.Logs.Lines).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Refresh_BombInsteadOfACalendar_KeepsTheLastGoodCopyAndSaysWhatWasRefused()
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3));
        _rig.Wait(Duration.FromMinutes(17));

        await _rig.RefreshAsync(new FetchResult.Fetched(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261204T200000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR"u8.ToArray(), "\"b\"", null));

        _rig.Days().ShouldBe([3]);
        _rig.Calendar.ETag.ShouldBeNull("the bomb's tag would make the next reading believe that it is known");
        _rig.Calendar.Failure!.ToString().ShouldBe(
            "UnsupportedRecurrence: line 4: RRULE:FREQ=SECONDLY (allowed: DAILY, WEEKLY, MONTHLY or YEARLY)");
    }

    [Fact]
    public async Task Refresh_AfterAFailure_ForgetsIt()
    {
        _rig.Add();
        await _rig.RefreshAsync(new FetchResult.Refused(FetchRefusal.TimedOut, "30 s"));
        _rig.Wait(Duration.FromMinutes(17));

        await _rig.RefreshAsync(CalendarRig.Event(3));

        _rig.Calendar.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task Refresh_CalendarRemovedMeanwhile_LeavesNothing()
    {
        _rig.Add();
        _rig.Store.WhileFetching = () => _rig.Store.RemoveAsync(_rig.Calendar.Id);

        await _rig.RefreshAsync(CalendarRig.Event(3));

        _rig.Store.Calendars.ShouldBeEmpty();
        _rig.Store.Times.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refresh_SeveralCalendars_ReadsEachOnce()
    {
        _rig.Add(name: "One");
        _rig.Add(name: "Two");

        (await _rig.RefreshAsync(CalendarRig.Event(3), CalendarRig.Event(4))).ShouldBe(2);

        _rig.Days().ShouldBe([3, 4], ignoreOrder: true);
    }

    [Fact]
    public async Task Refresh_File_IsReadAndOnlyAgainWhenItChanged()
    {
        var path = Path.Combine(_rig.Folder.Path, "ann.ics");
        await File.WriteAllBytesAsync(path, CalendarRig.Event(3).Bytes, TestContext.Current.CancellationToken);
        _rig.Add("file:ann.ics");
        await _rig.RefreshAsync();
        _rig.Days().ShouldBe([3]);
        _rig.Store.Times.Clear();
        _rig.Wait(Duration.FromMinutes(17));

        await _rig.RefreshAsync();
        _rig.Days().ShouldBeEmpty("what did not change is not read");
        await File.WriteAllBytesAsync(path, CalendarRig.Event(14).Bytes, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        _rig.Wait(Duration.FromMinutes(17));
        await _rig.RefreshAsync();

        _rig.Days().ShouldBe([14]);
    }

    [Theory]
    [InlineData("file:missing.ics", "Unreachable: missing.ics")]
    [InlineData("file:../outside.ics", "OutsideDataFolder: ../outside.ics")]
    [InlineData("file:/etc/hostname", "OutsideDataFolder: /etc/hostname")]
    [InlineData("file:", "OutsideDataFolder: ")]
    public async Task Refresh_FileThatIsNotThere_IsAFailure(string source, string failure)
    {
        _rig.Add(source);

        await _rig.RefreshAsync();

        _rig.Calendar.Failure!.ToString().ShouldBe(failure);
    }

    [Fact]
    public async Task Refresh_SourceOfOtherKeys_SaysSo()
    {
        await _rig.Store.AddAsync(new ExternalCalendar(Guid.CreateVersion7(), "ann", "Private", "not encrypted with these keys"), TestContext.Current.CancellationToken);

        await _rig.RefreshAsync();

        _rig.Calendar.Failure.ShouldBe(new ImportFailure("KeysLost", "add the calendar again"));
    }
}
