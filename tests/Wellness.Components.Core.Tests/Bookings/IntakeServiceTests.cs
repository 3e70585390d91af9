using System.Text.Json;
using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;

namespace Wellness.Bookings;

public sealed class IntakeServiceTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 3, 15, 0);
    private static readonly IntakeForm.Typed First = new("first-visit", 1, "Before your visit", [IntakeQuestion.ShortText("why", "Why?") with { IsRequired = true }]);

    private readonly FakeClock _clock = new(Instant.FromUtc(2026, 3, 2, 12, 0));
    private readonly MemoryIntake _kept = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Booking Booking { get; } = new()
    {
        Id = Guid.Parse("01956f00-0000-7000-8000-000000000001"),
        Status = BookingStatus.Confirmed,
        Service = "massage",
        Practitioner = "ada",
        Start = Start,
        End = Start + Duration.FromHours(1),
        LocalStart = new LocalDateTime(2026, 3, 3, 10, 0),
        TimeZone = "America/New_York",
        CreatedAt = Start - Duration.FromDays(2),
        ChangedAt = Start - Duration.FromDays(2),
        Client = new ClientDetails("Clara", "clara@client.example"),
    };

    [Fact]
    public async Task SaveAsync_SoundAnswers_AreReadBackWithTheirWording()
    {
        (await Service().SaveAsync(Booking, 1, 0, Typed("Sore neck"), Token)).ShouldBeOfType<IntakeResult.Saved>();

        var record = (await Service().FindAsync(Booking, Token)).Record.ShouldNotBeNull();
        (record.Form, record.Version, record.Revision, record.Title).ShouldBe(("first-visit", 1, 1, "Before your visit"));
        record.Answers.ShouldNotBeNull().ShouldBe([new IntakeAnswer("why", "Why?", new IntakeValue.Words("Sore neck"))]);
        _kept.Audit.ShouldBeEmpty("a client's own look is no reading by the practice");
    }

    [Fact]
    public async Task SaveAsync_FaultyAnswers_KeepsNothing()
    {
        (await Service().SaveAsync(Booking, 1, 0, Typed(""), Token)).ShouldBeOfType<IntakeResult.Invalid>()
            .Faults.ShouldBe([new FieldFault("why", FieldRule.Required)]);

        _kept.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveAsync_SeenRevisionIsOld_ShowsWhatStands()
    {
        await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token);

        (await Service().SaveAsync(Booking, 1, 0, Typed("Back"), Token)).ShouldBeOfType<IntakeResult.Conflict>().Current.Record!.Revision.ShouldBe(1);
        (await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token)).ShouldBeOfType<IntakeResult.Saved>("the same form sent twice");
        (await Service().SaveAsync(Booking, 1, 1, Typed("Back"), Token)).ShouldBeOfType<IntakeResult.Saved>();
    }

    [Fact]
    public async Task SaveAsync_QuestionsChangedMeanwhile_IsAConflict() =>
        (await Service(Version2).SaveAsync(Booking, 1, 0, Typed("Neck"), Token)).ShouldBeOfType<IntakeResult.Conflict>();

    [Fact]
    public async Task FindAsync_AnswersOfAnEarlierVersion_KeepTheirWording()
    {
        await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token);

        var sheet = await Service(Version2).FindAsync(Booking, Token);

        sheet.Form.ShouldBe(Version2);
        sheet.Record!.Version.ShouldBe(1);
        sheet.Record.Answers!.Single().Wording.ShouldBe("Why?");
    }

    [Fact]
    public async Task SaveAsync_NotAhead_IsClosed()
    {
        (await Service().SaveAsync(Booking with { Status = BookingStatus.CancelledByClient }, 1, 0, Typed("Neck"), Token)).ShouldBeOfType<IntakeResult.Closed>();
        (await Service().SaveAsync(Booking with { Service = "talk" }, 1, 0, Typed("Neck"), Token)).ShouldBeOfType<IntakeResult.Closed>("it asks nothing");
        _clock.Reset(Start);
        (await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token)).ShouldBeOfType<IntakeResult.Closed>("the session begins");
    }

    [Fact]
    public async Task ReadAsync_ByThePractice_IsNotedEachTime()
    {
        await Service().ReadAsync(Booking, Token);
        _kept.Audit.ShouldBeEmpty("there was nothing to read");
        await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token);

        await Service().ReadAsync(Booking, Token);
        await Service().ReadAsync(Booking, Token);

        _kept.Audit.ShouldBe([(Booking.Id, IntakeStep.Read, BookingActor.Practice), (Booking.Id, IntakeStep.Read, BookingActor.Practice)]);
    }

    [Fact]
    public async Task FindAsync_KeysLost_SaysThatItCannotBeRead()
    {
        await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token);
        _kept.Key = 43;

        var record = (await Service().FindAsync(Booking, Token)).Record.ShouldNotBeNull();

        record.Answers.ShouldBeNull();
        record.Revision.ShouldBe(1, "so that they can be filled in again");
        (await Service().SaveAsync(Booking, 1, 1, Typed("Neck"), Token)).ShouldBeOfType<IntakeResult.Saved>();
    }

    [Fact]
    public async Task EraseAsync_UntilTheSessionBegins_IsTheClients()
    {
        await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token);
        _clock.Reset(Start);
        (await Service().EraseAsync(Booking, Token)).ShouldBeFalse();
        _kept.Kept.Count.ShouldBe(1);

        _clock.Reset(Start - Duration.FromMilliseconds(1));
        (await Service().EraseAsync(Booking, Token)).ShouldBeTrue();

        _kept.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task ExportAsync_OfOneBooking_HoldsTheAnswersInTheClearAndIsNoted()
    {
        await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token);
        var records = new ClientArchive(new NoClients(), _kept, Service(), _clock);

        var export = await records.ExportAsync(Booking, Token);

        using var json = JsonDocument.Parse(export.ToJson());
        var intake = json.RootElement.GetProperty("bookings")[0].GetProperty("intake");
        intake.GetProperty("answers")[0].GetProperty("words").GetString().ShouldBe("Neck");
        intake.GetProperty("title").GetString().ShouldBe("Before your visit");
        _kept.Audit.ShouldBe([(Booking.Id, IntakeStep.Exported, BookingActor.Client)]);
        export.ToString().ShouldNotContain("Neck");
    }

    [Fact]
    public async Task ExportAsync_KeysLost_SaysSoInTheFile()
    {
        await Service().SaveAsync(Booking, 1, 0, Typed("Neck"), Token);
        _kept.Key = 43;

        var export = await new ClientArchive(new NoClients(), _kept, Service(), _clock).ExportAsync(Booking, Token);

        using var json = JsonDocument.Parse(export.ToJson());
        json.RootElement.GetProperty("bookings")[0].GetProperty("intake").GetProperty("unreadable").GetBoolean().ShouldBeTrue();
    }

    private static IntakeForm.Typed Version2 { get; } = new("first-visit", 2, "Before your visit", [IntakeQuestion.ShortText("why", "What brings you here?")]);

    private static Dictionary<string, IReadOnlyList<string>> Typed(string why) => new() { ["why"] = [why] };

    private IntakeService Service(IntakeForm.Typed? form = null)
    {
        var plain = Reception.Open(services: [Reception.Service("massage") with { Intake = "first-visit" }, Reception.Service("talk")], forms: [form ?? First]);
        return new IntakeService(plain, _kept, _kept, _clock);
    }

    private sealed class NoClients : IClientRecordStore
    {
        public Task<ClientExport> ExportAsync(string email, CancellationToken cancellationToken = default) => Task.FromResult(new ClientExport(email, [], []));

        public Task<ClientErasure> EraseAsync(string email, Instant now, CancellationToken cancellationToken = default) => Task.FromResult(new ClientErasure([], []));
    }
}
