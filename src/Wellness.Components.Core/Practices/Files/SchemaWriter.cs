using System.ComponentModel;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Unicode;

namespace Wellness.Practices.Files;

/// <summary>Writes the JSON Schema of practice.json from <see cref="PracticeEntry"/>.</summary>
/// <remarks>
/// Draft 7, because every editor reads it; nothing in it means something else in later drafts. <c>patternErrorMessage</c>,
/// <c>allowComments</c> and <c>allowTrailingCommas</c> are the editors' own keywords, which other readers skip.
/// </remarks>
internal static class SchemaWriter
{
    public static string Write()
    {
        var options = new JsonSchemaExporterOptions { TransformSchemaNode = Transform, TreatNullObliviousAsNonNullable = true };
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "practice.json",
            ["allowComments"] = true,
            ["allowTrailingCommas"] = true,
        };
        var practice = PracticeFileContext.Default.PracticeEntry.GetJsonSchemaAsNode(options).AsObject();
        foreach (var (keyword, value) in practice)
        {
            schema[keyword] = value?.DeepClone();
        }

        Inline(schema, schema);
        return Text(schema);
    }

    /// <summary>Writes a type that is used twice out twice: draft 7 skips what stands beside a <c>$ref</c>.</summary>
    private static void Inline(JsonNode node, JsonObject root)
    {
        if (node is JsonObject schema && schema["$ref"] is JsonValue reference)
        {
            schema.Remove("$ref");
            var target = reference.GetValue<string>().Split('/').Skip(1)
                .Aggregate((JsonNode)root, (parent, name) => parent[name]!).AsObject();
            foreach (var (keyword, value) in target.Where(pair => !schema.ContainsKey(pair.Key)).ToArray())
            {
                schema[keyword] = value?.DeepClone();
            }
        }

        var parts = node is JsonObject parent ? parent.Select(pair => pair.Value) : (node as JsonArray)?.AsEnumerable();
        foreach (var part in (parts ?? []).OfType<JsonNode>())
        {
            Inline(part, root);
        }
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode exported)
    {
        var attributes = context.PropertyInfo?.AttributeProvider;
        var schema = new JsonObject();
        if ((Attribute<DescriptionAttribute>(attributes) ?? context.TypeInfo.Type.GetCustomAttribute<DescriptionAttribute>()) is { } description)
        {
            schema["description"] = description.Description;
        }

        foreach (var (keyword, value) in exported.AsObject())
        {
            schema[keyword] = value?.DeepClone();
        }

        if (Attribute<MayBeNullAttribute>(attributes) is null)
        {
            WithoutNull(schema);
        }

        var list = schema["items"] as JsonObject;
        if ((list ?? schema) is var text && text["type"] is JsonValue type && type.ToString() == "string" && context.PropertyInfo is not null)
        {
            AddForm(text, Attribute<TextFormAttribute>(attributes)?.Form ?? TextForm.Text);
        }

        if (Attribute<NumberBoundsAttribute>(attributes) is { } bounds)
        {
            AddBounds(list ?? schema, bounds);
        }

        if (Attribute<ListRulesAttribute>(attributes) is { } rules)
        {
            AddRules(schema, rules);
        }

        if (Attribute<DefaultValueAttribute>(attributes) is { } standard)
        {
            schema["default"] = standard.Value switch
            {
                bool flag => flag,
                int number => number,
                var other => (string?)other,
            };
        }

        return schema;
    }

    /// <summary>An optional property is left out, not written as null.</summary>
    private static void WithoutNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(type => type!.GetValue<string>()).First(type => type != "null");
        }

        if (schema["enum"] is JsonArray values)
        {
            schema["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }
    }

    private static void AddForm(JsonObject schema, TextForm form)
    {
        var (pattern, rule) = TextForms.Of(form);
        schema["pattern"] = pattern;
        schema["patternErrorMessage"] = rule;
        if (form == TextForm.Slug)
        {
            schema["maxLength"] = Bounds.SlugLength;
        }
    }

    private static void AddBounds(JsonObject schema, NumberBoundsAttribute bounds)
    {
        schema["minimum"] = bounds.Least;
        schema["maximum"] = bounds.Most;
        if (bounds.Step > 0)
        {
            schema["multipleOf"] = bounds.Step;
        }
    }

    private static void AddRules(JsonObject schema, ListRulesAttribute rules)
    {
        if (rules.Least > 0)
        {
            schema["minItems"] = rules.Least;
        }

        if (rules.Distinct)
        {
            schema["uniqueItems"] = true;
        }
    }

    private static T? Attribute<T>(ICustomAttributeProvider? provider)
        where T : Attribute => provider?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();

    private static string Text(JsonObject schema)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            schema.WriteTo(writer);
        }

        // The encoder writes these for the sake of HTML, in which a schema never stands.
        return Encoding.UTF8.GetString(stream.ToArray())
            .Replace("\\u0027", "'", StringComparison.Ordinal)
            .Replace("\\u002B", "+", StringComparison.Ordinal)
            .Replace("\\u003C", "<", StringComparison.Ordinal)
            .Replace("\\u003E", ">", StringComparison.Ordinal) + "\n";
    }
}
