using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NodaTime;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Feeds;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Components;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Intake;

/// <summary>An answer's words through the whole life of a booking: found where they belong and nowhere else.</summary>
public class IntakeCanaryTests
{
    private const string Canary = "ZebraCanary";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_ThroughTheWholeLife_StandOnlyOnTheClientsAndThePracticesPagesAndInTheExport()
    {
        await using var site = await MailSite.OpenAsync(practice: Asking());
        var (booking, token) = await site.BookAsync();

        (await SaveAsync(site, booking, token)).ShouldBeOfType<IntakeResult.Saved>();

        // Where they belong.
        using var scope = Enter(site, booking, token);
        (await scope.ServiceProvider.GetRequiredService<IIntakeClient>().FindAsync(booking.Id, Token))!.Record!.Answers!.Single().Value
            .ShouldBe(new IntakeValue.Words(Canary));
        var archive = site.App.Services.GetRequiredService<ClientArchive>();
        var export = await archive.ExportAsync(MailSite.ClientEmail, Token);
        Encoding.UTF8.GetString(export.ToJson()).ShouldContain(Canary);
        Encoding.UTF8.GetString((await archive.ExportAsync(booking, Token)).ToJson()).ShouldContain(Canary);

        // Mails, reminder and cancellation included.
        await site.RunAsync();
        site.Clock.Reset(MailSite.Thursday - Duration.FromHours(24));
        await site.RunAsync();
        await site.App.Services.GetRequiredService<IBookingDesk>().CancelAsync(booking.Id, booking.Revision, null, Token);
        await site.RunAsync();
        site.Mail.Messages.Count.ShouldBe(3);
        site.Mail.Messages.SelectMany(mail => mail.BodyParts).OfType<TextPart>().Select(part => part.Text).ShouldAllBe(text => !Shows(text));
        site.Mail.Files.Select(Encoding.UTF8.GetString).ShouldAllBe(text => !Shows(text));
        site.Mail.Messages[0].TextBody!.ShouldContain("answer a few questions before you come");
        site.Mail.Messages[2].TextBody!.ShouldNotContain("answer a few questions before you come");

        // Feeds, files and their tags.
        var cancelled = (await site.Bookings.FindAsync(token, Token))!;
        var feeds = site.App.Services.GetRequiredService<CalendarFeeds>();
        CalendarFeedFile[] files = [feeds.Clients.Write([cancelled]), feeds.Practitioners(FeedPrivacy.Full, true).Write("ann", [cancelled])];
        files.Select(file => Encoding.UTF8.GetString(file.ToArray()) + file.ETag).ShouldAllBe(text => !Shows(text));
        Shows(Encoding.UTF8.GetString(site.App.Services.GetRequiredService<AppointmentCalendar>().Write(cancelled))).ShouldBeFalse();

        // What prints itself, the logs, and every column of every table.
        Shows($"{export} {booking} {(await scope.ServiceProvider.GetRequiredService<IIntakeClient>().FindAsync(booking.Id, Token))!.Record}").ShouldBeFalse();
        site.Logs.Lines.ShouldNotBeEmpty();
        site.Logs.Lines.ShouldAllBe(line => !Shows(line));
        var tables = await DumpAsync(Path.Combine(site.Folder, "data", "wellness.db"));
        tables.Keys.ShouldContain("intake_answer");
        tables.ShouldAllBe(table => !Shows(table.Value));
        tables["intake_audit"].ShouldContain("Saved|Client");
        tables["intake_audit"].ShouldContain("Exported|Practice");
        foreach (var file in Directory.GetFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            Shows(await reader.ReadToEndAsync(Token)).ShouldBeFalse(file);
        }
    }

    [Fact]
    public async Task Dump_ControlWithoutEncryption_ShowsTheAnswer()
    {
        await using var site = await MailSite.OpenAsync(services => services.AddSingleton<IIntakeProtector, Unprotected>(), practice: Asking());
        var (booking, token) = await site.BookAsync();

        await SaveAsync(site, booking, token);

        (await DumpAsync(Path.Combine(site.Folder, "data", "wellness.db"))).Where(table => Shows(table.Value)).Select(table => table.Key).ShouldBe(["intake_answer"]);
    }

    [Fact]
    public async Task FindAsync_OtherVisitor_SeesNothingAndSavesNothing()
    {
        await using var site = await MailSite.OpenAsync(practice: Asking());
        var (booking, token) = await site.BookAsync();
        var (other, otherToken) = await site.BookAsync(MailSite.Thursday + Duration.FromHours(2), key: "other");
        await SaveAsync(site, booking, token);
        using var scope = Enter(site, other, otherToken);
        var client = scope.ServiceProvider.GetRequiredService<IIntakeClient>();

        (await client.FindAsync(booking.Id, Token)).ShouldBeNull();
        (await client.SaveAsync(booking.Id, 1, 1, Typed("mine"), Token)).ShouldBeOfType<IntakeResult.Closed>();
        (await client.EraseAsync(booking.Id, Token)).ShouldBeFalse();
        (await client.FindAsync(other.Id, Token))!.Record.ShouldBeNull();
    }

    [Fact]
    public async Task FindAsync_KeyRingLost_SaysThatTheAnswersCannotBeRead()
    {
        await using var site = await MailSite.OpenAsync(practice: Asking());
        var (booking, token) = await site.BookAsync();
        await SaveAsync(site, booking, token);
        Directory.Delete(Path.Combine(site.Folder, "data", "keys"), recursive: true);
        await using var again = await MailSite.OpenAsync(folder: site.Folder, practice: Asking());
        using var scope = Enter(again, booking, token);

        var record = (await scope.ServiceProvider.GetRequiredService<IIntakeClient>().FindAsync(booking.Id, Token))!.Record.ShouldNotBeNull();

        record.Answers.ShouldBeNull();
        Encoding.UTF8.GetString((await again.App.Services.GetRequiredService<ClientArchive>().ExportAsync(MailSite.ClientEmail, Token)).ToJson())
            .ShouldContain("\"unreadable\": true");
    }

    [Fact]
    public async Task FindAsync_SiteMovedToAnotherFolder_StillReadsTheAnswers()
    {
        using var folder = new TemporaryFolder();
        Guid id;
        ManageToken token;
        await using (var site = await MailSite.OpenAsync(folder: Directory.CreateDirectory(Path.Combine(folder.Path, "old")).FullName, practice: Asking()))
        {
            (var booking, token) = await site.BookAsync();
            id = booking.Id;
            await SaveAsync(site, booking, token);
        }

        SqliteConnection.ClearAllPools();
        Directory.Move(Path.Combine(folder.Path, "old"), Path.Combine(folder.Path, "new"));
        await using var moved = await MailSite.OpenAsync(folder: Path.Combine(folder.Path, "new"), practice: Asking());
        var found = (await moved.Bookings.FindAsync(token, Token))!;
        found.Id.ShouldBe(id);
        using var scope = Enter(moved, found, token);

        (await scope.ServiceProvider.GetRequiredService<IIntakeClient>().FindAsync(id, Token))!.Record!.Answers.ShouldNotBeNull();
    }

    [Fact]
    public async Task Payload_MovedToAnotherBooking_OpensNothing()
    {
        await using var site = await MailSite.OpenAsync(practice: Asking());
        var protector = site.App.Services.GetRequiredService<IIntakeProtector>();
        var (mine, theirs) = (Guid.NewGuid(), Guid.NewGuid());
        var payload = protector.Protect(mine, "words"u8);

        protector.Reveal(mine, payload).ShouldBe("words"u8.ToArray());
        protector.Reveal(theirs, payload).ShouldBeNull();
        protector.Reveal(mine, "broken"u8).ShouldBeNull();
        protector.Reveal(mine, []).ShouldBeNull();
    }

    [Fact]
    public async Task Commands_ExportThenErase_GiveAllAndForgetIt()
    {
        await using var site = await MailSite.OpenAsync(practice: Asking());
        var (booking, token) = await site.BookAsync();
        await SaveAsync(site, booking, token);
        site.Clock.Reset(booking.End);

        (await ExportAsync(site, 0, MailSite.ClientEmail.ToUpperInvariant())).ShouldContain(Canary);
        (await ExportAsync(site, 0, "--ics", MailSite.ClientEmail)).ShouldStartWith("BEGIN:VCALENDAR\r\n");
        (await ExportAsync(site, 1, "nobody@example.com")).ShouldBeEmpty();
        (await ExportAsync(site, 1)).ShouldBeEmpty();

        (await EraseAsync(site, 1, "no\n", MailSite.ClientEmail)).ShouldBeEmpty();
        (await ExportAsync(site, 0, MailSite.ClientEmail)).ShouldContain(Canary);
        (await EraseAsync(site, 0, "yes\n", MailSite.ClientEmail)).ShouldBe("1 bookings no longer know whose they were; 0 still to come keep their client.\nErased are 0 places on the waiting list, 0 calendar addresses and 0 files of mail.\n");
        (await EraseAsync(site, 1, "", "--yes", MailSite.ClientEmail)).ShouldBeEmpty();
        (await DumpAsync(Path.Combine(site.Folder, "data", "wellness.db")))["intake_answer"].ShouldBeEmpty();
    }

    private static bool Shows(string text) => text.Contains(Canary, StringComparison.OrdinalIgnoreCase)
        || text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary)), StringComparison.Ordinal);

    private static Practice Asking()
    {
        var plain = SamplePractice.Create();
        return new Practice(
            plain.Name, plain.Url, plain.TimeZone, plain.Hours, plain.Services, plain.Practitioners,
            intakeForms: [new IntakeForm.Typed("before", 1, "Before your visit", [IntakeQuestion.ShortText("why", "Why?")])])
        {
            Intake = "before",
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Typed(string words) => new() { ["why"] = [words] };

    private static async Task<IntakeResult> SaveAsync(MailSite site, Booking booking, ManageToken token)
    {
        using var scope = Enter(site, booking, token);
        return await scope.ServiceProvider.GetRequiredService<IIntakeClient>().SaveAsync(booking.Id, 1, 0, Typed(Canary), Token);
    }

    /// <summary>A request of the browser that has the booking's link.</summary>
    private static IServiceScope Enter(MailSite site, Booking booking, ManageToken token)
    {
        var scope = site.App.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Cookie = $"wellness-booking-{booking.Id:D}={token.Reveal()}";
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        return scope;
    }

    private static async Task<Dictionary<string, string>> DumpAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        await connection.OpenAsync(Token);
        var tables = new Dictionary<string, string>();
        foreach (var name in (await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")).Split('\n'))
        {
            tables[name] = await RowsAsync(connection, $"SELECT * FROM \"{name}\"");
        }

        return tables;
    }

    private static async Task<string> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var lines = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes
                ? Encoding.Latin1.GetString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', lines);
    }

    private static async Task<string> ExportAsync(MailSite site, int code, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        (await ActivatorUtilities.CreateInstance<ClientExportCommand>(site.App.Services)
            .RunAsync([ClientExportCommand.Name, "--urls", "http://x", .. arguments], output, TextWriter.Null, Token)).ShouldBe(code);
        return output.ToString();
    }

    private static async Task<string> EraseAsync(MailSite site, int code, string typed, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(typed);
        (await ActivatorUtilities.CreateInstance<ClientEraseCommand>(site.App.Services)
            .RunAsync([ClientEraseCommand.Name, .. arguments], input, output, TextWriter.Null, Token)).ShouldBe(code);
        return output.ToString();
    }

    private sealed class Unprotected : IIntakeProtector
    {
        public byte[] Protect(Guid booking, ReadOnlySpan<byte> answers) => answers.ToArray();

        public byte[]? Reveal(Guid booking, ReadOnlySpan<byte> payload) => payload.ToArray();
    }
}
