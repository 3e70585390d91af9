using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Tests.Support;

namespace Wellness.AspNetCore.Tests.Commands;

public sealed class CalendarImportCommandTests : IDisposable
{
    private readonly CalendarRig _rig = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        _rig.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Add_Address_KeepsItEncryptedReadsItAndPrintsItsId()
    {
        _rig.Store.Answers.Enqueue(CalendarRig.Event(3));

        (await RunAsync("add", "ann", "webcal://calendar.example/secret/ann.ics", "Private life")).ShouldBe(0);

        var calendar = _rig.Calendar;
        (calendar.Practitioner, calendar.Name).ShouldBe(("ann", "Private life"));
        calendar.Source.ShouldNotContain("calendar.example");
        _rig.Store.Fetches.ShouldBe([$"{CalendarRig.Address} - -"]);
        _rig.Days().ShouldBe([3]);
        _output.ToString().ShouldBe($"{calendar.Id}\n");
        _error.ToString().ShouldBe($"'Private life' makes ANN busy from now on; 'calendar-import remove {calendar.Id}' ends that.\n");
    }

    [Fact]
    public async Task Add_AddressFromStandardInput_StaysOutOfTheShellsHistory()
    {
        _rig.Store.Answers.Enqueue(CalendarRig.Event(3));

        (await RunAsync("add", "--urls", "http://localhost:1", "ann", "-")).ShouldBe(0);

        _rig.Store.Fetches.ShouldBe(["https://calendar.example/piped.ics - -"]);
    }

    [Fact]
    public async Task Add_CalendarThatCannotBeReadYet_IsKeptAndSaysWhy()
    {
        _rig.Store.Answers.Enqueue(new FetchResult.Refused(FetchRefusal.WrongType, "text/html"));

        (await RunAsync("add", "ann", CalendarRig.Address)).ShouldBe(0);

        _error.ToString().ShouldEndWith("It could not be read yet, and is tried again: WrongType: text/html\n");
    }

    [Fact]
    public async Task Add_File_IsReadFromTheDataFolder()
    {
        await File.WriteAllBytesAsync(Path.Combine(_rig.Folder.Path, "ann.ics"), CalendarRig.Event(5).Bytes, TestContext.Current.CancellationToken);

        (await RunAsync("add", "ann", "ann.ics")).ShouldBe(0);

        _rig.Days().ShouldBe([5]);
    }

    [Theory]
    [InlineData("There is no practitioner 'eve'.\nThe practitioners are: ann, ben\n", "eve", "https://calendar.example/")]
    [InlineData("That calendar can't be read: NotHttps (http).\n", "ann", "http://calendar.example/")]
    [InlineData("That calendar can't be read: CredentialsInAddress (calendar.example).\n", "ann", "https://a:b@calendar.example/")]
    [InlineData("That calendar can't be read: OutsideDataFolder (../secret.ics).\n", "ann", "../secret.ics")]
    [InlineData("That calendar can't be read: MalformedAddress (no address).\n", "ann", "")]
    public async Task Add_WhatCannotBeRead_IsRefusedAndNotKept(string problem, string practitioner, string source)
    {
        (await RunAsync("add", practitioner, source)).ShouldBe(1);

        _error.ToString().ShouldBe(problem);
        _rig.Store.Calendars.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Calendars_TellsTheirAgeAndFailureButNoAddress()
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3));
        _rig.Wait(NodaTime.Duration.FromHours(1));
        await _rig.RefreshAsync(new FetchResult.Refused(FetchRefusal.WrongStatus, "404"));

        (await RunAsync("list")).ShouldBe(0);

        _output.ToString().ShouldBe(
            $"{_rig.Calendar.Id}  ann  Private  read 2026-12-01T19:30:00Z, then failed 2026-12-01T20:30:00Z: WrongStatus: 404\n");
    }

    [Fact]
    public async Task Remove_Calendar_TakesItAndItsTimesAway()
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3));
        var id = _rig.Calendar.Id.ToString();

        (await RunAsync("remove", id)).ShouldBe(0);
        (await RunAsync("remove", id)).ShouldBe(1);

        _rig.Store.Calendars.ShouldBeEmpty();
        _rig.Store.Times.ShouldBeEmpty();
        _error.ToString().ShouldBe($"There is no calendar '{id}'; 'calendar-import list' shows them.\n");
    }

    [Theory]
    [InlineData]
    [InlineData("add", "ann")]
    [InlineData("add", "ann", "https://calendar.example/", "name", "more")]
    [InlineData("remove")]
    [InlineData("delete", "x")]
    public async Task Run_OtherWords_ShowsHowItIsUsed(params string[] arguments)
    {
        (await RunAsync(arguments)).ShouldBe(1);

        _error.ToString().ShouldContain("calendar-import add <practitioner> <address or file> [name]");
    }

    private async Task<int> RunAsync(params string[] arguments)
    {
        using var input = new StringReader("https://calendar.example/piped.ics\n");
        return await new CalendarImportCommand(_rig.Practice, _rig.Store, _rig.Folder, new ExternalCalendarKeeper(_rig.Store, _rig.Secrets, _rig.Refresher))
            .RunAsync(["calendar-import", .. arguments], input, _output, _error, TestContext.Current.CancellationToken);
    }
}
