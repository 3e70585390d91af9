using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Wellness.StructuredData;

/// <summary>Writes nodes with the default encoder, whose output no HTML parser can mistake for markup.</summary>
internal static class JsonLdWriter
{
    public static string Write(IReadOnlyList<JsonLdNode> nodes)
    {
        var buffer = new ArrayBufferWriter<byte>(4_096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (var node in nodes)
            {
                Write(json, node);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, JsonLdNode node)
    {
        json.WriteStartObject();
        WriteTypes(json, node.Types);
        if (node.Id is not null)
        {
            json.WriteString("@id", node.Id);
        }

        foreach (var (name, value) in node.Properties)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, IReadOnlyList<string> types)
    {
        if (types.Count == 1)
        {
            json.WriteString("@type", types[0]);
        }
        else if (types.Count > 1)
        {
            json.WriteStartArray("@type");
            foreach (var type in types)
            {
                json.WriteStringValue(type);
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, JsonLdValue value)
    {
        switch (value)
        {
            case JsonLdValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case JsonLdValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case JsonLdValue.Flag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case JsonLdValue.Reference reference:
                json.WriteStartObject();
                json.WriteString("@id", reference.Id);
                json.WriteEndObject();
                break;
            case JsonLdValue.Node node:
                Write(json, node.Value);
                break;
            case JsonLdValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Values)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
        }
    }
}
