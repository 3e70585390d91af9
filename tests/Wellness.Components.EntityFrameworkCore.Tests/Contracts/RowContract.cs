using System.Data.Common;
using Wellness.Testing;
using static Wellness.Testing.TestPractice;

namespace Wellness.Bookings;

/// <summary>What only the rows can show, on every database: hashes instead of secrets, the trail, and faults made behind the store's back.</summary>
public abstract class RowContract : BookingStoreContract
{
    private TestStore Rows => (TestStore)Store;

    [Fact]
    public async Task BookAsync_Secrets_AreStoredAsHashesOnly()
    {
        var (_, token) = await BookAsync(Massage(At(3, 10)));

        foreach (var table in TestStore.AllTables)
        {
            var dump = await Rows.DumpAsync(table);
            dump.ShouldNotContain(token!.Reveal());
            dump.ShouldNotContain(Key("first"));
            if (table != "booking")
            {
                dump.ShouldNotContain("Clara");
                dump.ShouldNotContain("clara@");
            }
        }

        (await Rows.TextAsync("SELECT hash FROM manage_token")).ShouldBe(token!.Hash());
    }

    [Fact]
    public async Task Outbox_OfAClient_HoldsNoPersonalData()
    {
        await BookAsync(Massage(At(4, 10)) with { Culture = "es" });

        var dump = await Rows.DumpAsync("outbox");
        foreach (var secret in new[] { "Clara", "clara", "555", "shoulder" })
        {
            dump.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task CheckAsync_CellsThatSomebodyLostOrKept_NamesThem()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        var first = CellRange.Of(booking).First;
        await Rows.ExecuteAsync($"DELETE FROM cell WHERE cell = {first}");
        await Rows.ExecuteAsync($"INSERT INTO cell (resource, cell, seat, booking) SELECT 'practitioner/ada', {first + 50}, 0, id FROM booking");

        (await Store.Check.RunAsync(Monday, Token)).ShouldBe(
        [
            new CellFault(CellFaultKind.Missing, "practitioner/ada", first, booking.Id),
            new CellFault(CellFaultKind.Extra, "practitioner/ada", first + 50, booking.Id),
        ]);

        (await Store.Check.RunAsync(At(5, 0), Token)).ShouldBeEmpty("before that, nobody looks");
        await Rows.ExecuteAsync($"UPDATE cell SET cell = {first} WHERE cell = {first + 50}");
    }

    [Fact]
    public async Task TimeZoneUpdate_SomebodyElseHasTheTime_StaysAndSaysSo()
    {
        var old = (await BookAsync(Ask("bath", At(4, 10), name: "old"))).Booking;
        var young = (await BookAsync(Ask("bath", At(4, 9), name: "young"))).Booking;
        // The younger one was booked with the new rules already: 10:00 on a clock four hours behind is 14:00 UTC, At(4, 9).
        await Rows.ExecuteAsync("UPDATE booking SET tzdb_version = 'new -4', local_start = '2026-03-04T10:00:00' WHERE start = (SELECT MIN(start) FROM booking)");

        (await UpdateAsync()).ShouldBe(new TimeZoneUpdateResult(0, 1));

        (await Store.Store.FindAsync(old.Id, Token)).ShouldBe(old with { DisplacedTo = At(4, 9) });
        await Store.Desk(Clock).CancelAsync(young.Id, 0, null, Token);
        (await UpdateAsync()).ShouldBe(new TimeZoneUpdateResult(1, 0), "what made room is used at the next run");
        (await Store.Store.FindAsync(old.Id, Token))!.DisplacedTo.ShouldBeNull();
    }

    [Fact]
    public async Task Audit_EveryStep_IsOneRowWithItsActor()
    {
        await HoldAsync(Massage(At(4, 10)));
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        await Service.MoveAsync(token!, booking.Revision, new MoveRequest(At(5, 10), null, Key("move")), Token);
        await Store.Desk(Clock).CancelAsync(booking.Id, booking.Revision + 1, new PracticeMessage("The boiler broke."), Token);

        (await Rows.CountAsync("audit")).ShouldBe(4);
        (await Rows.TextAsync("SELECT actor FROM audit WHERE revision = 3")).ShouldBe("Practice");
        (await Rows.DumpAsync("outbox")).ShouldNotContain("boiler");
        (await Rows.NumberAsync("SELECT COUNT(*) FROM booking WHERE visitor IS NOT NULL")).ShouldBe(0, "only a hold needs its visitor");
    }

    [Fact]
    public async Task Audit_ManyAtOnceThatChangeOnce_IsOneRow()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Service.CancelAsync(token!, booking.Revision, Token))));

        (await Rows.CountAsync("audit")).ShouldBe(2);
        (await Rows.CountAsync("cell")).ShouldBe(0);
    }

    [Fact]
    public async Task Secrets_OfVisitorsFeedsAndTheWaitingList_AreNowhere()
    {
        await HoldAsync(Massage(At(3, 10)));
        var feed = await Store.Feeds.CreateAsync(new FeedScope("ada", FeedPrivacy.Full), Token);
        var mine = await Store.Feeds.CreateAsync(new FeedScope(ClientKey.Of("clara@client.example")), Token);
        var joined = (JoinResult.Joined)await Store.Waiting(Clock).JoinAsync(
            new("massage", Hour, null, new(2026, 3, 9), new(2026, 3, 9), Key("wait")), Client(), Token);

        foreach (var table in TestStore.AllTables)
        {
            var dump = await Rows.DumpAsync(table);
            foreach (var secret in new[] { "visitor-1", feed.Secret.Reveal(), mine.Secret.Reveal(), joined.Token.Reveal() })
            {
                dump.ShouldNotContain(secret, Case.Sensitive, table);
            }
        }

        (await Rows.DumpAsync("feed_token")).ShouldNotContain("clara");
    }

    [Fact]
    public async Task EraseAsync_APastClient_LeavesNothingOfThemInAnyTable()
    {
        var (booking, _) = await BookAsync(Massage(At(4, 10)));
        await Store.Waiting(Clock).JoinAsync(new("massage", Hour, null, new(2026, 3, 9), new(2026, 3, 9), Key("wait")), Client(), Token);
        await Store.Feeds.CreateAsync(new FeedScope(ClientKey.Of("clara@client.example")), Token);
        Clock.Reset(At(4, 12));
        await Store.Desk(Clock).CompleteAsync(booking.Id, 0, Token);

        await Store.Clients.EraseAsync("Clara@Client.example", Clock.GetCurrentInstant(), Token);

        foreach (var table in TestStore.AllTables)
        {
            var dump = await Rows.DumpAsync(table);
            dump.ShouldNotContain("lara", Case.Insensitive, table);
            dump.ShouldNotContain("shoulder");
            dump.ShouldNotContain(ClientKey.Of("clara@client.example").Value!);
        }

        (await Rows.CountAsync("audit")).ShouldBe(2);
    }

    [Fact]
    public async Task Seats_OfAClass_AreTakenAgainAndEachIsACell()
    {
        var (first, token) = await BookAsync(Ask("class", At(4, 10), name: "one"));
        await BookAsync(Ask("class", At(4, 10), name: "two"));
        (await Rows.CountAsync("cell")).ShouldBe((2 * 14) + 2, "70 minutes of Ada and of a room, and a seat each");

        await Service.CancelAsync(token!, first.Revision, Token);
        await BookAsync(Ask("class", At(4, 10), name: "three"));

        (await Rows.NumberAsync("SELECT COUNT(*) FROM cell WHERE resource LIKE 'class/%'")).ShouldBe(2);
        (await Rows.NumberAsync("SELECT MAX(seat) FROM cell WHERE resource LIKE 'class/%'")).ShouldBe(1, "the seat that was left is taken again");
    }

    [Theory]
    [InlineData("practitioner/ada", 1)]
    [InlineData("class/ada", -1)]
    public async Task Cell_OfASeatThatNobodyHas_IsRefusedByTheDatabase(string resource, int seat)
    {
        var fault = await Should.ThrowAsync<DbException>(() => Rows.ExecuteAsync(
            $"INSERT INTO cell (resource, cell, seat, booking) VALUES ('{resource}', 1, {seat}, '01936b2a-0000-7000-8000-000000000001')"));

        fault.Message.ShouldContain("ck_cell_seat");
    }

    [Fact]
    public async Task Outbox_AfterACancellation_IsSupersededNotGone()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));

        await Service.CancelAsync(token!, booking.Revision, Token);

        (await Rows.NumberAsync("SELECT COUNT(*) FROM outbox WHERE state = 'Superseded'")).ShouldBe(2);
        (await Rows.TextAsync("SELECT kind FROM outbox WHERE state = 'Waiting'")).ShouldBe("CancelledByClient");
    }

    [Fact]
    public async Task IntakeAudit_EveryStep_IsOneRowWithItsActor()
    {
        var answers = Store.Get<IIntakeStore>();
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        var intake = new ProtectedIntake(booking.Id, "first-visit", 3, new byte[] { 1 }, Monday, 1);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => answers.SaveAsync(intake, Token))));
        await answers.NoteAsync([booking.Id], IntakeStep.Read, BookingActor.Practice, Monday, Token);
        await answers.NoteAsync([booking.Id], IntakeStep.Read, BookingActor.Practice, Monday, Token);
        await Store.Clients.EraseAsync("clara@client.example", At(4, 12), Token);

        (await Rows.CountAsync("intake_audit")).ShouldBe(4, "saved once, read twice, erased");
        (await Rows.CountAsync("intake_answer")).ShouldBe(0);
        var audit = await Rows.DumpAsync("intake_audit");
        audit.ShouldContain("Saved|Client");
        audit.ShouldContain("Erased|Practice");
    }

    private Task<TimeZoneUpdateResult> UpdateAsync() => new TimeZoneUpdate(Store.Upkeep, new FixedZones(-4), Clock).RunAsync(Token);
}
