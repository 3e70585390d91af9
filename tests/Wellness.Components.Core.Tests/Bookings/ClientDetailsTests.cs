namespace Wellness.Bookings;

public class ClientDetailsTests
{
    [Fact]
    public void Check_WhatClientsType_IsAccepted() =>
        ClientDetails.Check(" Zoë O'Brien-García ", "zoe@mail.example", "+1 (212) 555-0100", "First line\r\nsecond\tline").ShouldBeEmpty();

    [Fact]
    public void Check_EveryFaultAtOnce_IsTold() =>
        ClientDetails.Check(" ", "nobody", "call me", new string('n', 1_001)).ShouldBe(
        [
            new FieldFault("Name", FieldRule.Required),
            new FieldFault("Email", FieldRule.NotAnEmailAddress),
            new FieldFault("Telephone", FieldRule.NotATelephoneNumber),
            new FieldFault("Note", FieldRule.TooLong, 1_000),
        ]);

    [Theory]
    [InlineData("a\r\nBcc: everyone@mail.example")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("a\u202eb")]
    [InlineData("\u2066a")]
    public void Check_ANameWithControlCharacters_IsRefused(string name) =>
        ClientDetails.Check(name, "a@mail.example", null, null).ShouldBe([new FieldFault("Name", FieldRule.ControlCharacter)]);

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u200f \ufeff")]
    [InlineData("...")]
    public void Check_ANameThatNobodyCanRead_IsRefused(string name) =>
        ClientDetails.Check(name, "a@mail.example", null, null).ShouldBe([new FieldFault("Name", FieldRule.Required)]);

    [Theory]
    [InlineData("李")]
    [InlineData("\U00020000")]
    [InlineData("می\u200cخواهم")]
    public void Check_ANameInAnyScript_IsAccepted(string name) => ClientDetails.Check(name, "a@mail.example", null, null).ShouldBeEmpty();

    [Fact]
    public void Check_LineBreaksAsBrowsersSendThem_CountAsOneCharacter()
    {
        var note = string.Concat(Enumerable.Repeat("a\r\n", 499)) + "ab";

        ClientDetails.Check("A", "a@mail.example", null, note).ShouldBeEmpty();
        new ClientDetails("A", "a@mail.example", null, note).Note!.Length.ShouldBe(1_000);
        new PracticeMessage(string.Concat(Enumerable.Repeat("a\r\n", 249)) + "ab").Text.Length.ShouldBe(500);
    }

    [Theory]
    [InlineData("a@b@mail.example")]
    [InlineData("a b@mail.example")]
    [InlineData("Name <a@mail.example>")]
    [InlineData("a@localhost")]
    [InlineData("a.@mail.example")]
    [InlineData("@mail.example")]
    [InlineData("a@")]
    public void Check_WhatIsNoAddress_IsRefused(string email) =>
        ClientDetails.Check("A", email, null, null).ShouldBe([new FieldFault("Email", FieldRule.NotAnEmailAddress)]);

    [Fact]
    public void Check_AHeaderInjection_IsRefused() =>
        ClientDetails.Check("A", "a@mail.example\r\nBcc: b@mail.example", null, null)
            .ShouldBe([new FieldFault("Email", FieldRule.ControlCharacter)]);

    [Fact]
    public void Constructor_WithAFault_Throws() =>
        Should.Throw<ArgumentException>(() => new ClientDetails("", "a@mail.example")).ParamName.ShouldBe("Name");

    [Fact]
    public void ToString_InALog_TellsNothingPersonal()
    {
        var client = new ClientDetails("Clara Client", "clara@mail.example", "+1 212 555 0100", "My knee.");

        $"{client}".ShouldBe("ClientDetails (personal data not shown)");
        $"{new BookingResult.Booked(ABooking() with { Client = client }, ManageToken.Create())}".ShouldNotContain("lara");
    }

    private static Booking ABooking() => new()
    {
        Id = Guid.Empty,
        Status = BookingStatus.Confirmed,
        Service = "massage",
        Practitioner = "ada",
        Start = NodaTime.Instant.FromUtc(2026, 3, 3, 15, 0),
        End = NodaTime.Instant.FromUtc(2026, 3, 3, 16, 0),
        LocalStart = new NodaTime.LocalDateTime(2026, 3, 3, 10, 0),
        TimeZone = "America/New_York",
        CreatedAt = NodaTime.Instant.FromUtc(2026, 3, 2, 12, 0),
        ChangedAt = NodaTime.Instant.FromUtc(2026, 3, 2, 12, 0),
    };
}
