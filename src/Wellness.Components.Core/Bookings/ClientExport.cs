using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Wellness.Bookings;

/// <summary>All that is kept about one client: what they may ask the practice for.</summary>
/// <param name="Email">The address that they are known by.</param>
/// <param name="Bookings">Earliest first.</param>
/// <param name="Waiting">Their places on the waiting list, who joined first first.</param>
public sealed record ClientExport(string Email, IReadOnlyList<Booking> Bookings, IReadOnlyList<WaitingListEntry> Waiting)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>Their answers to intake forms; empty by default. What is not among them is not in the file.</summary>
    public IReadOnlyList<IntakeRecord> Intake { get; init; } = [];

    /// <summary>As a JSON file: instants and local times as ISO 8601 text, lengths in minutes.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("email", Email);
            json.WriteStartArray("bookings");
            foreach (var booking in Bookings)
            {
                Write(json, booking, Intake.FirstOrDefault(record => record.Booking == booking.Id));
            }

            json.WriteEndArray();
            json.WriteStartArray("waitingList");
            foreach (var entry in Waiting)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Only how much there is: it is personal data.</summary>
    public override string ToString() => FormattableString.Invariant($"ClientExport ({Bookings.Count} bookings, {Waiting.Count} waiting; personal data not shown)");

    private static void Write(Utf8JsonWriter json, Booking booking, IntakeRecord? intake)
    {
        json.WriteStartObject();
        json.WriteString("id", booking.Id);
        json.WriteString("status", booking.Status.ToString());
        Write(json, booking.Service, booking.Duration, booking.Practitioner, booking.Area, booking.IsNewClient);
        json.WriteString("localStart", LocalDateTimePattern.ExtendedIso.Format(booking.LocalStart));
        json.WriteString("timeZone", booking.TimeZone);
        json.WriteString("start", InstantPattern.ExtendedIso.Format(booking.Start));
        json.WriteString("end", InstantPattern.ExtendedIso.Format(booking.End));
        if (booking.Price is { } price)
        {
            json.WriteNumber("price", price.Amount);
            json.WriteString("currency", price.Currency);
        }

        json.WriteString("createdAt", InstantPattern.ExtendedIso.Format(booking.CreatedAt));
        json.WriteString("changedAt", InstantPattern.ExtendedIso.Format(booking.ChangedAt));
        Write(json, booking.Client);
        Write(json, "message", booking.Message?.Text);
        if (intake is not null)
        {
            Write(json, intake);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IntakeRecord intake)
    {
        json.WriteStartObject("intake");
        json.WriteString("form", intake.Form);
        json.WriteNumber("version", intake.Version);
        Write(json, "title", intake.Title);
        json.WriteString("savedAt", InstantPattern.ExtendedIso.Format(intake.SavedAt));
        if (intake.Answers is not { } answers)
        {
            json.WriteBoolean("unreadable", true);
        }
        else
        {
            json.WriteStartArray("answers");
            foreach (var answer in answers)
            {
                json.WriteStartObject();
                json.WriteString("question", answer.Question);
                json.WriteString("wording", answer.Wording);
                IntakePayload.WriteValue(json, answer.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WaitingListEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        Write(json, entry.Service, entry.Duration, entry.Practitioner, entry.Area, entry.IsNewClient);
        json.WriteString("from", LocalDatePattern.Iso.Format(entry.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(entry.To));
        json.WriteString("parts", entry.Parts.ToString());
        if (entry.Culture is { } culture)
        {
            json.WriteString("culture", culture);
        }

        json.WriteString("createdAt", InstantPattern.ExtendedIso.Format(entry.CreatedAt));
        Write(json, entry.Client);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string service, Duration duration, string? practitioner, string? area, bool? isNewClient)
    {
        json.WriteString("service", service);
        json.WriteNumber("minutes", duration.TotalMinutes);
        Write(json, "practitioner", practitioner);
        Write(json, "area", area);
        if (isNewClient is { } isNew)
        {
            json.WriteBoolean("isNewClient", isNew);
        }
    }

    private static void Write(Utf8JsonWriter json, ClientDetails? client)
    {
        Write(json, "name", client?.Name);
        Write(json, "email", client?.Email);
        Write(json, "telephone", client?.Telephone);
        Write(json, "note", client?.Note);
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
