using System.Text;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Whatever people and practices are called, a file keeps the properties of one with plain names.</summary>
public class InjectionTests
{
    private static readonly string[] Pieces =
    [
        "\r\n", "\n", "\r", "\t", "\u2028", "\u2029", "\u0085", "\v", "\f", "\0", "\u0007", "\u001b", "\u007f", "\ud83d", "\udc00", "😀", "👩‍👩‍👧", "é", "e\u0301",
        "ATTENDEE:mailto:x@y.example", "END:VEVENT", "BEGIN:VEVENT", ";", ":", ",", "\\", "\\n", "\"", "^n", "^'", "=", " ", "a", "語", "\u202e", "\ufeff", "%0d%0a",
        "a long stretch of ordinary words that makes the folding work for its living ",
    ];

    [Fact]
    public void Write_FuzzedTextsEverywhere_KeepTheShapeAndTheBytesLegal()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var expectedAppointment = Parsed.Shape(Appointment("A", "B"));
        var expectedFeed = Parsed.Shape(Feed("A", "B"));
        for (var i = 0; i < 500; i++)
        {
            var (one, other) = (Text(random), Text(random));
            foreach (var (bytes, expected) in new[] { (Appointment(one, other), expectedAppointment), (Feed(one, other), expectedFeed) })
            {
                CheckBytes(bytes, seed);
                Parsed.Shape(bytes).ShouldBe(expected, $"seed {seed}");
                Parsed.Event(bytes).Attendees.ShouldBeEmpty($"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("a, b; c\\d \"e\" : f \\n g")]
    [InlineData("Zoë 👩‍👩‍👧 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 語 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void Write_LegalText_ComesBackAsItWas(string text) =>
        Parsed.Event(new CalendarFeed(Sample.Practice(serviceName: text)).Write("heather", [Sample.Booking() with { Client = null }]).ToArray())
            .Summary.ShouldBe(text);

    [Fact]
    public void Write_NoteOverSeveralLines_KeepsThem() =>
        Parsed.Event(new CalendarFeed(Sample.Practice(), FeedPrivacy.Full).Write("heather", [Sample.Booking(note: "One\r\nTwo\rThree\n\nFour\u2028Five")]).ToArray())
            .Description!.ShouldEndWith("One\nTwo\nThree\n\nFour\nFive");

    [Fact]
    public void Write_BreakInTheOrganizersName_IsASpace() =>
        Parsed.Lines(Appointment("Evil\r\nATTENDEE:mailto:x@y.example", "B")).ShouldContain(
            "ORGANIZER;CN=\"Evil ATTENDEE:mailto:x@y.example\":mailto:hello@bodywisdom.example");

    [Fact]
    public void Write_LongLine_IsFoldedAt75Octets()
    {
        var lines = Encoding.UTF8.GetString(new CalendarFeed(Sample.Practice(serviceName: new string('ä', 100))).Write("heather", [Sample.Booking()]).ToArray()).Split("\r\n");

        // "SUMMARY:" and 33 characters of two octets are 74 octets; the next one would be the 76th.
        lines.ShouldContain("SUMMARY:" + new string('ä', 33));
        lines.ShouldContain(" " + new string('ä', 37));
    }

    // The model refuses most control characters already; the writer does not rely on it, so it is tried past the model too.
    private static byte[] Appointment(string practiceName, string text) =>
        new AppointmentCalendar(Practice(practiceName, text)).Write(Sample.Booking(), new Uri("https://bodywisdom.example/manage"));

    private static byte[] Feed(string practiceName, string text)
    {
        var client = Legal(text) is { Length: > 0 } legal ? legal.ReplaceLineEndings(" ") : "x";
        var name = Shorten(client, 120);
        const string Email = "a@b.example";
        return new CalendarFeed(Practice(practiceName, text), FeedPrivacy.Full).Write("heather", [Sample.Booking() with
        {
            Client = new ClientDetails(ClientDetails.Check(name, Email, null, null).Count == 0 ? name : "x", Email, null, Shorten(client, 900)),
        }]).ToArray();
    }

    private static Practice Practice(string name, string text) => Sample.Practice(
        name: Legal(name) is { Length: > 0 } legal ? legal : "x",
        serviceName: Legal(text) is { Length: > 0 } service ? service : "x",
        policy: new CancellationPolicy { LateFee = Legal(text) is { Length: > 0 } fee ? fee : "x" },
        telephone: "864-555-0199",
        locations: new PracticeLocation("room", Legal(text) is { Length: > 0 } place ? place : "x", Sample.HomeAddress) { ClientsVisit = true });

    // Only what the model lets through: line breaks and tabs stay, other control characters can't be built.
    private static string Legal(string text) =>
        string.Concat(text.Where(character => !char.IsControl(character) || character is '\r' or '\n' or '\t')).Trim();

    private static string Shorten(string text, int most) =>
        string.Concat(text.ReplaceLineEndings(" ").Replace('\t', ' ').Where(character => !char.IsControl(character)).Take(most)).Trim() is { Length: > 0 } legal ? legal : "x";

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static void CheckBytes(byte[] bytes, int seed)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        text.Replace("\r\n", "").All(character => !char.IsControl(character) && character is not ('\u2028' or '\u2029')).ShouldBeTrue($"seed {seed}");
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Split("\r\n").Max(Encoding.UTF8.GetByteCount).ShouldBeLessThanOrEqualTo(75, $"seed {seed}");
    }
}
