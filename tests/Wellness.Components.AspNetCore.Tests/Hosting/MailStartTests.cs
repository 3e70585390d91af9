using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore.Hosting;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Hosting;

/// <summary>Settings of mail, read and refused at the start.</summary>
public class MailStartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_AllGiven_AreRead()
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?>
        {
            ["Wellness:Mail:Host"] = "smtp.example.com",
            ["Wellness:Mail:Port"] = "465",
            ["Wellness:Mail:Security"] = "tls",
            ["Wellness:Mail:UserName"] = "front",
            ["Wellness:Mail:Password"] = "secret",
            ["Wellness:Mail:From"] = "front@example.com",
            ["Wellness:Mail:FromName"] = "Front desk",
            ["Wellness:Mail:ReplyTo"] = "hello@example.com",
            ["Wellness:Mail:Timeout"] = "00:00:10",
            ["Wellness:Mail:Culture"] = "es-US",
            ["Wellness:Outbox:MostAttempts"] = "3",
            ["Wellness:Bookings:ReminderBefore"] = "2.00:00:00",
        });

        var mail = site.App.Services.GetRequiredService<IOptions<MailOptions>>().Value;

        (mail.Host, mail.Port, mail.Security, mail.UserName, mail.Password, mail.From, mail.FromName, mail.ReplyTo, mail.Timeout, mail.Culture).ShouldBe(
            ("smtp.example.com", 465, MailSecurity.Tls, "front", "secret", "front@example.com", "Front desk", "hello@example.com", Duration.FromSeconds(10), "es-US"));
        site.App.Services.GetRequiredService<IOptions<OutboxOptions>>().Value.MostAttempts.ShouldBe(3);
        site.App.Services.GetRequiredService<BookingOptions>().ReminderBefore.ShouldBe(Duration.FromDays(2));
    }

    [Fact]
    public async Task Settings_RemindNever_IsNoReminder()
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?> { ["Wellness:Bookings:ReminderBefore"] = "never" });

        site.App.Services.GetRequiredService<BookingOptions>().ReminderBefore.ShouldBeNull();
    }

    [Theory]
    [InlineData("mail")]
    [InlineData("smtp_relay")]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    [InlineData("smtp.bücher.example")]
    public void Host_NameOrAddress_IsTaken(string host) => new MailOptions { Host = host }.Host.ShouldBe(host);

    [Theory]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:Security", "Maybe")]
    [InlineData("Mail:From", "a@example.com,b@example.com")]
    [InlineData("Mail:From", "a@example.com\r\nBcc: b@example.com")]
    [InlineData("Mail:FromName", "Front\ndesk")]
    [InlineData("Mail:ReplyTo", "nobody")]
    [InlineData("Mail:Host", "smtp example")]
    [InlineData("Mail:Host", "smtp://smtp.example.com")]
    [InlineData("Mail:Host", "smtp.example.com/")]
    [InlineData("Mail:Host", "smtp.example.com:587")]
    [InlineData("Mail:Timeout", "1 second")]
    [InlineData("Mail:Culture", "no such language")]
    [InlineData("Mail:Culture", "fr")]
    [InlineData("Mail:Texts:en:NoSuchText", "x")]
    [InlineData("Mail:Texts:en:ReminderLead", "A {brace}")]
    [InlineData("Outbox:BatchSize", "0")]
    [InlineData("Bookings:ReminderBefore", "00:00:01")]
    public async Task Start_OneSettingWrong_NamesIt(string key, string value)
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?> { [$"Wellness:{key}"] = value });

        (await Should.ThrowAsync<WellnessStartException>(() => site.App.StartAsync(Token))).Message.ShouldStartWith($"The setting Wellness:{key} is '");
    }

    [Fact]
    public async Task Culture_OfTextsOfTheSitesOwn_IsRead()
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?>
        {
            ["Wellness:Mail:Culture"] = "fr-CA",
            ["Wellness:Mail:Texts:fr:ReminderLead"] = "À bientôt.",
        });

        site.App.Services.GetRequiredService<IOptions<MailOptions>>().Value.Culture.ShouldBe("fr-CA");
        Should.NotThrow(() => site.App.Services.GetRequiredService<SettingReader>().ThrowIfFaulty());
    }

    [Fact]
    public async Task Start_MailHostWithAPassword_HidesIt()
    {
        await using var site = TestSite.Create(settings: new Dictionary<string, string?> { ["Wellness:Mail:Host"] = "smtp://front:secret@smtp.example.com" });

        (await Should.ThrowAsync<WellnessStartException>(() => site.App.StartAsync(Token))).Message.ShouldBe(
            "The setting Wellness:Mail:Host is 'smtp://…@smtp.example.com'. A server is a name or an address alone, such as smtp.example.com: no scheme, slash, port or space. (Parameter 'value')");
    }

    [Theory]
    [InlineData("Wellness:Mail:From", "Mail:Host", "smtp.example.com")]
    [InlineData("travel in the clear", "Mail:Host", "smtp.example.com", "Mail:From", "a@example.com", "Mail:UserName", "front", "Mail:Security", "None")]
    [InlineData("Wellness:Outbox:Lease", "Outbox:Lease", "00:00:30")]
    public async Task Start_SettingsThatContradict_SayWhy(string reason, params string[] pairs)
    {
        var settings = pairs.Chunk(2).ToDictionary(pair => $"Wellness:{pair[0]}", pair => (string?)pair[1]);
        await using var site = TestSite.Create(settings: settings);

        (await Should.ThrowAsync<WellnessStartException>(() => site.App.StartAsync(Token))).Message.ShouldContain(reason);
    }
}
