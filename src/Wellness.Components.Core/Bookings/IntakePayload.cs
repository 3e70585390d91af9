using System.Text.Json;
using NodaTime.Text;

namespace Wellness.Bookings;

/// <summary>Answers as the bytes that are encrypted: JSON with the wording of the time, readable without the form.</summary>
internal static class IntakePayload
{
    private const string Words = "words";
    private const string YesNo = "yesNo";
    private const string Chosen = "chosen";
    private const string Day = "day";
    private const string Number = "number";

    public static byte[] Write(string title, IReadOnlyList<IntakeAnswer> answers)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteStartArray("answers");
            foreach (var answer in answers)
            {
                json.WriteStartObject();
                json.WriteString("question", answer.Question);
                json.WriteString("wording", answer.Wording);
                WriteValue(json, answer.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Null for bytes that <see cref="Write"/> never wrote.</summary>
    public static (string Title, IReadOnlyList<IntakeAnswer> Answers)? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return (
                json.RootElement.GetProperty("title").GetString()!,
                [.. json.RootElement.GetProperty("answers").EnumerateArray().Select(answer => new IntakeAnswer(
                    answer.GetProperty("question").GetString()!, answer.GetProperty("wording").GetString()!, ReadValue(answer)))]);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or UnparsableValueException)
        {
            return null;
        }
    }

    /// <summary>Writes the one property that says what was answered; none for no answer.</summary>
    public static void WriteValue(Utf8JsonWriter json, IntakeValue? value)
    {
        switch (value)
        {
            case IntakeValue.Words words:
                json.WriteString(Words, words.Text);
                break;
            case IntakeValue.YesNo flag:
                json.WriteBoolean(YesNo, flag.IsYes);
                break;
            case IntakeValue.Chosen chosen:
                json.WriteStartArray(Chosen);
                foreach (var choice in chosen.Choices)
                {
                    json.WriteStringValue(choice);
                }

                json.WriteEndArray();
                break;
            case IntakeValue.Day day:
                json.WriteString(Day, LocalDatePattern.Iso.Format(day.Date));
                break;
            case IntakeValue.Number number:
                json.WriteNumber(Number, number.Value);
                break;
        }
    }

    private static IntakeValue? ReadValue(JsonElement answer)
    {
        foreach (var property in answer.EnumerateObject())
        {
            switch (property.Name)
            {
                case Words:
                    return new IntakeValue.Words(property.Value.GetString()!);
                case YesNo:
                    return new IntakeValue.YesNo(property.Value.GetBoolean());
                case Chosen:
                    return new IntakeValue.Chosen([.. property.Value.EnumerateArray().Select(choice => choice.GetString()!)]);
                case Day:
                    return new IntakeValue.Day(LocalDatePattern.Iso.Parse(property.Value.GetString()!).Value);
                case Number:
                    return new IntakeValue.Number(property.Value.GetInt32());
            }
        }

        return null;
    }
}
