using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Tests.Support;

namespace Wellness.AspNetCore.Tests;

/// <summary>
/// One client's data and secrets through a whole life, on a real host that logs at Trace and is measured and traced: each
/// is found where it belongs and nowhere else.
/// </summary>
[Collection(nameof(CapturedTelemetry))]
public sealed partial class CanaryTests
{
    private const string Name = "Zyxwina Canaryfeather";
    private const string Email = "zyxwina.canary@birdcage.example";
    private const string Telephone = "864 555 731937";
    private const string Note = "Quillfracture in the left wing";
    private const string Message = "Featherstorm closes the practice";
    private const string Imported = "Nestbuilding with Zyxwina";

    private static readonly Duration Hour = Duration.FromHours(1);

    private readonly Canary _canary = new();
    private readonly StringBuilder _public = new();
    private readonly StringBuilder _private = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Life_OfAClientFromSearchToErasure_LeavesTracesWhereTheyBelongAlone()
    {
        using var telemetry = new CapturedTelemetry(everything: true);
        foreach (var (label, value) in new[] { ("name", Name), ("email", Email), ("telephone", Telephone), ("note", Note), ("message", Message), ("imported", Imported) })
        {
            _canary.Mark(label, value);
        }

        await using var site = await PageSite.StartAsync(("PublishBusyTimes", "true"));
        var services = site.App.Services;
        var cookies = new CookieContainer();
        using var visitor = site.Visitor(cookies);

        // Search, hold, book, and the same form once more.
        var (booking, token) = await BookAsync(site, visitor, cookies);
        await MailAsync(site);
        MarkLinks(site);

        // The manage page, the file, feeds, a wrong link, a page that isn't there, a broken form, a form without its token.
        await ReadPrivateAsync(visitor, $"/manage/{booking.Id:D}");
        await ReadPrivateAsync(visitor, $"/wellness/appointments/{booking.Id:D}.ics");
        await FeedsAsync(site, visitor);
        using var stranger = site.Visitor();
        await ReadPublicAsync(stranger, $"/manage/{booking.Id:D}");
        await ReadPublicAsync(stranger, $"/wellness/appointments/{booking.Id:D}.ics");
        await ReadPublicAsync(stranger, $"/manage/{_canary.Mark("wrong token", ManageToken.Create().Reveal())}");
        await ReadPublicAsync(stranger, "/nothing/here");
        await ReadPublicAsync(stranger, PageSite.Details);
        await ReadPublicAsync(stranger, "/wellness/busy.ics");
        await ReadPublicAsync(stranger, "/wellness/busy.ifb");
        await BadFormsAsync(site, visitor);

        // Move, remind, the practice's pages, its message, the waiting list.
        var bookings = services.GetRequiredService<IBookingService>();
        var moved = (await bookings.MoveAsync(token, booking.Revision, new MoveRequest(booking.Start + Hour, null, Key("move")), Token)).ShouldBeOfType<BookingResult.Booked>();
        site.Clock.Advance(Duration.FromDays(1));
        await MailAsync(site);
        using (var practice = site.Visitor())
        {
            practice.DefaultRequestHeaders.Add(PageSite.Practice, "1");
            await ReadPrivateAsync(practice, "/practice/schedule?day=2026-12-03");
        }

        await services.GetRequiredService<IBookingDesk>().CancelAsync(booking.Id, moved.Booking.Revision, new PracticeMessage(Message), Token);
        await WaitAsync(site);
        await MailAsync(site);

        // A calendar from elsewhere, and one that is broken where it names her; a store that fails in the middle.
        await ImportAsync(site);
        await FailAsync(site, bookings);
        var health = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);

        // Where it belongs.
        Tables(site).ShouldBe(
        [
            "booking.client_email: email", "booking.client_name: name", "booking.client_note: note", "booking.client_telephone: telephone",
            "booking.message: message", "external_calendar.failure_detail: refused value",
            "waiting_list.client_email: email", "waiting_list.client_name: name", "waiting_list.client_note: note", "waiting_list.client_telephone: telephone",
        ]);
        var records = services.GetRequiredService<IClientRecordStore>();
        _canary.In(Encoding.UTF8.GetString((await records.ExportAsync(Email, Token)).ToJson())).ShouldBe(["email", "message", "name", "note", "telephone"]);
        _canary.In(string.Join('\n', site.Mail.Messages.Select(mail => mail.ToString()).Concat(site.Mail.Messages.Select(mail => mail.TextBody))))
            .ShouldBe(["email", "mail token", "message", "name", "offer token"], "note and telephone are for the practitioner alone");
        _canary.In(_private.ToString()).ShouldNotContain("imported");

        // And nowhere else.
        await records.EraseAsync(Email, site.Clock.GetCurrentInstant() + Duration.FromDays(30), Token);
        Tables(site).ShouldBe(["external_calendar.failure_detail: refused value"], "the practice sees what could not be read until it can be; she is forgotten");
        _canary.In(string.Join('\n', site.Logs.Lines)).ShouldBeEmpty(Where(site.Logs.Lines));
        _canary.In(string.Join('\n', telemetry.Activities)).ShouldBeEmpty(Where(telemetry.Activities));
        _canary.In(string.Join('\n', telemetry.Measurements.Select(one => one.Tags).Distinct())).ShouldBeEmpty();
        _canary.In(_public.ToString()).ShouldBeEmpty(_public.ToString());
        _canary.In(string.Join('\n', health.Entries.Values.Select(entry => $"{entry.Description} {entry.Exception}"))).ShouldBeEmpty();
        site.Logs.Lines.Count.ShouldBeGreaterThan(500, "it logged at Trace");
        telemetry.Activities.Count.ShouldBeGreaterThan(10);
    }

    private async Task<(Booking Booking, ManageToken Token)> BookAsync(PageSite site, HttpClient visitor, CookieContainer cookies)
    {
        var times = await PageSite.FormAsync(visitor, "/book?service=nmt&length=60&day=2026-12-03", "wellness-times-form");
        times.Fields["time"] = "2026-12-03T10:00";
        _canary.Mark("hold key", times.Fields["key"]);
        using var held = await PageSite.PostAsync(visitor, times.Action, times.Fields);
        held.StatusCode.ShouldBe(HttpStatusCode.Found);
        var details = await PageSite.FormAsync(visitor, held.Headers.Location!.ToString(), "wellness-details");
        _canary.Mark("idempotency key", details.Fields["key"]);
        _canary.Mark("form stamp", details.Fields["stamp"]);
        _canary.Mark("antiforgery token", details.Fields["__RequestVerificationToken"]);
        (details.Fields["name"], details.Fields["email"], details.Fields["telephone"], details.Fields["note"]) = (Name, Email, Telephone, Note);
        site.Clock.AdvanceSeconds(30);
        using var booked = await PageSite.PostAsync(visitor, details.Action, details.Fields);
        using var again = await PageSite.PostAsync(visitor, details.Action, details.Fields);
        booked.StatusCode.ShouldBe(HttpStatusCode.Found);
        await ReadPrivateAsync(visitor, booked.Headers.Location!.ToString());
        foreach (Cookie cookie in cookies.GetAllCookies())
        {
            _canary.Mark($"cookie {cookie.Name[..Math.Min(cookie.Name.Length, 16)]}", cookie.Value);
        }

        var own = cookies.GetAllCookies().Single(cookie => cookie.Name.StartsWith("wellness-booking-", StringComparison.Ordinal));
        var token = ManageToken.TryParse(own.Value)!;
        return ((await site.App.Services.GetRequiredService<IBookingService>().FindAsync(token, Token))!, token);
    }

    /// <summary>Beside the site's own worker, which does not know that its clock was moved.</summary>
    private static async Task MailAsync(PageSite site)
    {
        var outbox = site.App.Services.GetRequiredService<IOutboxStore>();
        await MailSite.UntilAsync(async () =>
        {
            await site.Worker.RunOnceAsync(outbox, Token);
            return (await outbox.SummaryAsync(site.Clock.GetCurrentInstant(), Token)).Due == 0;
        });
    }

    private void MarkLinks(PageSite site) =>
        _canary.Mark("mail token", Link().Match(site.Mail.Messages[^1].TextBody!).Groups[1].Value);

    private async Task FeedsAsync(PageSite site, HttpClient visitor)
    {
        var tokens = site.App.Services.GetRequiredService<IFeedTokenStore>();
        foreach (var privacy in Enum.GetValues<FeedPrivacy>())
        {
            var feed = await tokens.CreateAsync(new FeedScope("ann", privacy), Token);
            var path = $"/wellness/feeds/{_canary.Mark($"feed token {privacy}", feed.Secret.Reveal())}.ics";
            var text = await ReadPrivateAsync(visitor, path);
            _canary.In(text).Intersect(["email", "note", "telephone"]).Any().ShouldBe(privacy == FeedPrivacy.Full, privacy.ToString());
            _canary.In(text).Contains("name").ShouldBe(privacy is FeedPrivacy.Name or FeedPrivacy.Full, privacy.ToString());
        }

        var own = await tokens.CreateAsync(new FeedScope(ClientKey.Of(Email)), Token);
        await ReadPrivateAsync(visitor, $"/wellness/feeds/{_canary.Mark("client feed token", own.Secret.Reveal())}.ics");
    }

    private static async Task BadFormsAsync(PageSite site, HttpClient visitor)
    {
        foreach (var (field, value) in new[]
        {
            ("email", $"{Email}\r\nBcc: {Email}"), ("name", $"{Name}\u0007"), ("homepage", Email), ("time", Name), ("key", Note),
            ("stamp", Email), ("__RequestVerificationToken", Email), ("_handler", Name),
        })
        {
            var form = await PageSite.FormAsync(visitor, PageSite.Details.Replace("10:00", "15:00", StringComparison.Ordinal), "wellness-details");
            (form.Fields["name"], form.Fields["email"], form.Fields["note"]) = (Name, Email, Note);
            form.Fields[field] = value;
            site.Clock.AdvanceSeconds(3);
            using var answer = await PageSite.PostAsync(visitor, form.Action, form.Fields);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
        }
    }

    private async Task WaitAsync(PageSite site)
    {
        var waiting = site.App.Services.GetRequiredService<IWaitingList>();
        var joined = (await waiting.JoinAsync(
            new WaitingListRequest("nmt", Hour, "ben", new LocalDate(2026, 12, 4), new LocalDate(2026, 12, 4), Key("wait")),
            new ClientDetails(Name, Email, Telephone, Note), Token)).ShouldBeOfType<JoinResult.Joined>();
        _canary.Mark("waiting token", joined.Token.Reveal());
        await site.App.Services.GetRequiredService<BookingUpkeep>().RunAsync(Token);
        await MailAsync(site);
        _canary.Mark("offer token", Link().Match(site.Mail.Messages[^1].TextBody!).Groups[1].Value);
    }

    private async Task ImportAsync(PageSite site)
    {
        var keeper = site.App.Services.GetRequiredService<ExternalCalendarKeeper>();
        var head = $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:{Imported}\r\nDESCRIPTION:{Imported} {Email}\r\n";
        await File.WriteAllTextAsync(Path.Combine(site.DataFolder, "good.ics"), $"{head}DTSTART:20261204T200000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", Token);
        await File.WriteAllTextAsync(Path.Combine(site.DataFolder, "bad.ics"), $"{head}DTSTART:{_canary.Mark("refused value", "Wingspan-7731")}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", Token);
        await keeper.AddAsync("ann", "Private", $"{CalendarFile.Scheme}good.ics", Token);
        await keeper.AddAsync("ann", "Broken", $"{CalendarFile.Scheme}bad.ics", Token);
    }

    private static async Task FailAsync(PageSite site, IBookingService bookings)
    {
        Execute(site, "ALTER TABLE outbox RENAME TO outbox_gone");
        await Should.ThrowAsync<BookingStoreException>(() => bookings.BookAsync(
            new BookingRequest("nmt", Hour, "ann", Instant.FromUtc(2026, 12, 7, 15, 0), Key("visitor"), Key("fail")), new ClientDetails(Name, Email, Telephone, Note), Token));
        Execute(site, "ALTER TABLE outbox_gone RENAME TO outbox");
    }

    private static void Execute(PageSite site, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={site.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task<string> ReadPrivateAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Token);
        var text = (await answer.Content.ReadAsStringAsync(Token)).Replace("\r\n ", "", StringComparison.Ordinal);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        _private.AppendLine(text);
        return text;
    }

    private async Task ReadPublicAsync(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Token);
        _public.AppendLine(answer.Headers.ToString()).AppendLine((await answer.Content.ReadAsStringAsync(Token)).Replace("\r\n ", "", StringComparison.Ordinal));
    }

    private IEnumerable<string> Tables(PageSite site) => TableDump.Read(site.Database)
        .SelectMany(cell => _canary.In(cell.Value).Select(label => $"{cell.Table}.{cell.Column}: {label}"))
        .Distinct().Order(StringComparer.Ordinal);

    private string Where(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => _canary.In(line).Any()).Take(5));

    private static string Key(string name) => name.PadRight(40, '_');

    [GeneratedRegex(@"/manage/([A-Za-z0-9_-]{43})")]
    private static partial Regex Link();
}
