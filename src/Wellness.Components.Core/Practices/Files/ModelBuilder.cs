using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Wellness.Practices.Files;

/// <summary>What the readers of this folder share: building a part of the model only from sound values.</summary>
internal abstract class ModelBuilder(FaultLog faults)
{
    protected FaultLog Faults { get; } = faults;

    /// <summary>Builds where nothing inside the value is faulty; what the model then refuses becomes a fault too.</summary>
    protected T? Build<T>(FileNode node, Func<T> build)
        where T : class
    {
        if (!node.IsSound)
        {
            return null;
        }

        try
        {
            return build();
        }
        catch (ArgumentException refused)
        {
            var at = refused.ParamName is { } name ? node.Properties.GetValueOrDefault(name) : null;
            Faults.Add(at ?? node, refused.Message.Split(" (Parameter '", 2)[0]);
            return null;
        }
    }

    protected static T[] Each<T>(FileNode node, string property, Func<FileNode, T?> build)
        where T : class => [.. node.List(property).Select(build).OfType<T>()];

    /// <summary>The value of an enumeration that the schema's camel-case name stands for.</summary>
    protected static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetValues<T>().First(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == name);

    protected LocalDate? Date(FileNode? node)
    {
        if (node is not { IsSound: true })
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(node.Value);
        if (!parsed.Success)
        {
            Faults.Add(node, "Write a date that the calendar has.");
        }

        return parsed.Success ? parsed.Value : null;
    }

    /// <summary>Hours in steps of a quarter are whole minutes.</summary>
    protected static Duration? Hours(FileNode node, string property) =>
        node.Number(property) is { } hours ? Duration.FromMinutes((long)(hours * 60)) : null;

    /// <summary>Notes each entry of a list whose property has a value that an entry before it has.</summary>
    protected void CheckDistinct(FileNode node, string list, string property)
    {
        var seen = new Dictionary<string, int>();
        foreach (var value in node.List(list).Select(item => item.Child(property)).OfType<FileNode>().Where(value => value.IsSound))
        {
            if (!seen.TryAdd(value.Key, value.Line))
            {
                Faults.Add(value, $"Choose another: the entry on line {seen[value.Key]} has the same.");
            }
        }
    }
}
