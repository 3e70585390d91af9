using System.Globalization;
using System.Text.Json;

namespace Wellness.Practices.Files;

/// <summary>Holds a file's values to the schema and says of each what would be right.</summary>
internal sealed class ShapeChecker(FaultLog faults)
{
    public void Check(FileNode node, Shape shape)
    {
        if (shape.Choices.Count > 0)
        {
            CheckChoice(node, shape);
            return;
        }

        if (!shape.Types.Any(type => Is(node, type)))
        {
            faults.Add(node, TypeRule(shape));
            return;
        }

        switch (node.Kind)
        {
            case JsonValueKind.Object: CheckObject(node, shape); break;
            case JsonValueKind.Array: CheckList(node, shape); break;
            case JsonValueKind.String: CheckText(node, shape); break;
            case JsonValueKind.Number: CheckNumber(node, shape); break;
        }
    }

    private void CheckObject(FileNode node, Shape shape)
    {
        var meant = new HashSet<string>();
        foreach (var (name, value) in node.Properties)
        {
            if (shape.Properties.TryGetValue(name, out var known))
            {
                Check(value, known);
                continue;
            }

            string[] absent = [.. shape.Properties.Keys.Where(property => !node.Properties.ContainsKey(property))];
            var nearest = Spelling.Nearest(name, absent);
            faults.Add(value, nearest is null
                ? $"There is no such property here. Take it out; these are known: {string.Join(", ", shape.Properties.Keys)}."
                : $"There is no such property here. Did you mean \"{nearest}\"?");
            meant.Add(nearest ?? "");
        }

        foreach (var name in shape.Required.Where(name => !node.Properties.ContainsKey(name) && !meant.Contains(name)))
        {
            faults.AddMissing(node, name, $"Add \"{name}\". {shape.Properties[name].Description}");
        }
    }

    private void CheckList(FileNode node, Shape shape)
    {
        if (node.Items.Count < shape.LeastItems)
        {
            faults.Add(node, string.Create(CultureInfo.InvariantCulture, $"Write at least {shape.LeastItems} here. {shape.Description}"));
        }

        var seen = new HashSet<(JsonValueKind, string)>();
        foreach (var item in node.Items)
        {
            Check(item, shape.Items!);
            if (shape.Distinct && !seen.Add((item.Kind, item.Key)))
            {
                faults.Add(item, "Write this once; the list has it already.");
            }
        }
    }

    private void CheckText(FileNode node, Shape shape)
    {
        // A text of half a character is empty here, and has its fault from the reader.
        if (node.IsSound && (node.Value.Length > shape.LongestText || shape.Pattern?.IsMatch(node.Value) == false))
        {
            faults.Add(node, shape.PatternRule);
        }
    }

    private void CheckNumber(FileNode node, Shape shape)
    {
        if (node.Amount is not { } number || number < shape.Least || number > shape.Most
            || (shape.Step is { } step && number % step != 0))
        {
            faults.Add(node, TypeRule(shape));
        }
    }

    private void CheckChoice(FileNode node, Shape shape)
    {
        if (node.Kind == JsonValueKind.String && shape.Choices.Contains(node.Value))
        {
            return;
        }

        var nearest = Spelling.Nearest(node.Value, shape.Choices);
        var choices = string.Join(", ", shape.Choices.Select(choice => $"\"{choice}\""));
        faults.Add(node, $"Write one of {choices}.{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
    }

    private static bool Is(FileNode node, string type) => type switch
    {
        "object" => node.Kind == JsonValueKind.Object,
        "array" => node.Kind == JsonValueKind.Array,
        "string" => node.Kind == JsonValueKind.String,
        "number" => node.Kind == JsonValueKind.Number,
        "integer" => node.Amount is { } number && decimal.IsInteger(number),
        "boolean" => node.Kind is JsonValueKind.True or JsonValueKind.False,
        _ => node.Kind == JsonValueKind.Null,
    };

    private static string TypeRule(Shape shape)
    {
        var culture = CultureInfo.InvariantCulture;
        var bounds = shape.Least is null ? "" : string.Create(culture, $" from {shape.Least:#,0} to {shape.Most:#,0}");
        var rule = shape.Types[0] switch
        {
            "object" => "Write an object in braces",
            "array" => "Write a list in square brackets",
            "string" => "Write text in quotes",
            "integer" => $"Write a whole number{bounds}, without quotes",
            "number" when shape.Step is { } step => string.Create(culture, $"Write a number{bounds} in steps of {step}, without quotes"),
            "number" => $"Write a number{bounds}, without quotes",
            _ => "Write true or false, without quotes",
        };
        return rule + (shape.Types.Contains("null") ? ", or null." : ".");
    }
}
