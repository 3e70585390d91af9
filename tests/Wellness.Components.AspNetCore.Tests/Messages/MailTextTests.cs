using MimeKit;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Messages;

/// <summary>Nothing that stands in a header begins another line or names another recipient.</summary>
public class MailTextTests
{
    public static TheoryData<string> HostileNames =>
    [
        "Mara\r\nBcc: b@example.com", "Mara\nBcc: b@example.com", "Mara\rBcc: b@example.com", "Mara\u0000", "Mara\u0085Bcc: b@example.com",
        "Mara\u2028Bcc: b@example.com", "Mara\u2029x", "Mara\u001b[31m", "Mara\u007f", "Mara\vx", "Mara\fx", "\r\n", " ",
    ];

    public static TheoryData<string> HostileAddresses =>
    [
        "a@example.com\r\nBcc: b@example.com", "a@example.com\nb@example.com", "a@example.com,b@example.com", "a@example.com, b@example.com",
        "a@example.com;b@example.com", "a@example.com b@example.com", "<a@example.com>", "Ann <a@example.com>", "a@example.com (comment)",
        "a@example.com>", "<a@example.com", "a@b@example.com", "@example.com", "a@", "a", "", " ", "a@example.com\u0000", "a@exam\u2028ple.com",
        "@relay.example,@other.example:a@example.com", "undisclosed-recipients:;", "a@example.com\u0085", "a\\@example.com",
    ];

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Line_Hostile_IsRefused(string name) => Should.Throw<ArgumentException>(() => MailText.Line(name));

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void ClientDetails_HostileName_IsRefused(string name) => ClientDetails.Check(name, "a@example.com", null, null).ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(HostileAddresses))]
    public void Mailbox_HostileAddress_IsRefused(string address) => Should.Throw<ArgumentException>(() => MailText.Mailbox("Mara", address));

    [Theory]
    [InlineData("a@example.com")]
    [InlineData("a.b+c@sub.example.co.uk")]
    [InlineData("o'neill@example.com")]
    [InlineData("\"a,b\"@example.com")]
    [InlineData("jürgen@bücher.example")]
    [InlineData("a@xn--bcher-kva.example")]
    public void Mailbox_Ordinary_IsOneRecipient(string address)
    {
        ClientDetails.Check("Mara", address, null, null).ShouldBeEmpty();

        var line = new InternetAddressList { MailText.Mailbox("Mara", address) }.ToString();
        InternetAddressList.Parse(line).Mailboxes.Single().GetAddress(idnEncode: false).ShouldBe(address.Replace("xn--bcher-kva", "bücher", StringComparison.Ordinal));
    }

    // Whoever could book with an address that no mail can go to would wait for it.
    [Theory]
    [InlineData("a..b@example.com")]
    [InlineData(".a@example.com")]
    [InlineData("a.@example.com")]
    [InlineData("a@-example-.com")]
    [InlineData("a@exa_mple.com")]
    [InlineData("a@example..com")]
    [InlineData("a@.example.com")]
    [InlineData("a@example.com.")]
    [InlineData("a@[192.0.2.1]")]
    [InlineData("\"a\\\"b\"@example.com")]
    [InlineData("\"a@b\"@example.com")]
    [InlineData("a@b.c@d.e")]
    [InlineData("a,b@example.com")]
    [InlineData("a:b@example.com")]
    [InlineData("(a)b@example.com")]
    [InlineData("b(a)@example.com")]
    [InlineData("a'{|}~!#$%&*+-/=?^_`@example.com")]
    [InlineData("\u200ba@example.com")]
    [InlineData("a@example.com\u200b")]
    [InlineData("a@ex\u00adample.com")]
    [InlineData("\ud83d\ude00@example.com")]
    [InlineData("a@\ud83d\ude00.example")]
    [InlineData("a@xn--.example")]
    public void Mailbox_WhatAFormTakes_IsTaken(string address)
    {
        if (ClientDetails.Check("Mara", address, null, null).Count == 0)
        {
            new InternetAddressList { MailText.Mailbox("Mara", address) }.Mailboxes.Count().ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("Mara \"the hands\" O'Client")]
    [InlineData("Client, Mara <b@example.com>")]
    [InlineData("=?utf-8?q?Mara=0D=0ABcc:_b@example.com?=")]
    [InlineData("Mara; b@example.com:")]
    [InlineData("Żółć 日本")]
    public async Task Compose_OddName_NamesOneRecipientAndAddsNoHeader(string name)
    {
        await using var site = await MailSite.OpenAsync();
        await site.BookAsync(client: new ClientDetails(name, "a@example.com"));

        await site.RunAsync();

        var mail = site.Mail.Messages.Single();
        mail.To.Mailboxes.Single().Address.ShouldBe("a@example.com");
        mail.Bcc.ShouldBeEmpty();
        mail.Headers.Select(header => header.Field).ShouldBe(
            ["From", "Date", "Subject", "Message-Id", "To", "MIME-Version", "Auto-Submitted"], ignoreOrder: true);
    }

    [Fact]
    public async Task Compose_PracticeNameWithALineBreak_IsRefusedBeforeSending()
    {
        var plain = SamplePractice.Create();
        var practice = new Practice("Quiet\r\nBcc: b@example.com", plain.Url, plain.TimeZone, plain.Hours, plain.Services, plain.Practitioners);
        await using var site = await MailSite.OpenAsync(practice: practice);
        await site.BookAsync();

        await site.RunAsync();

        site.Mail.Files.ShouldBeEmpty();
        (await site.SummaryAsync()).Dead.ShouldBe(1);
    }
}
