using System.Text.Json;

namespace Wellness.Practices.Files;

/// <summary>Checks the slugs by which one part of a file names another.</summary>
/// <remarks>It stays silent where a slug or a list that it needs cannot be read: the cause has its fault already.</remarks>
internal sealed class ReferenceChecker(FaultLog faults, FileNode root)
{
    public void Check()
    {
        var services = root.List(nameof(PracticeEntry.Services)).Select(service => service.Child(nameof(ServiceEntry.Slug))).ToArray();
        var named = root.List(nameof(PracticeEntry.Practitioners)).Select(person => person.Child(nameof(PractitionerEntry.Services))).ToArray();
        HashSet<string> meant = [];
        if (services.Length > 0 && services.All(IsText))
        {
            meant = CheckNamed([.. named.OfType<FileNode>().SelectMany(list => list.Items).Where(IsText)], [.. services.Select(slug => slug!.Value).Distinct()]);
        }

        if (named.Length > 0 && named.All(list => list is { Kind: JsonValueKind.Array } && list.Items.All(IsText)))
        {
            CheckGiven([.. services.Where(IsText)!], [.. named.SelectMany(list => list!.Items).Select(slug => slug.Value), .. meant]);
        }
    }

    /// <summary>Notes the names that no service has, and returns the services that they probably mean: those are given.</summary>
    private HashSet<string> CheckNamed(IReadOnlyList<FileNode> named, IReadOnlyList<string> services)
    {
        var meant = new HashSet<string>();
        foreach (var slug in named.Where(slug => slug.IsSound && !services.Contains(slug.Value)))
        {
            var nearest = Spelling.Nearest(slug.Value, services);
            faults.Add(slug, nearest is null
                ? $"Name a service of this file: {string.Join(", ", services.Select(service => $"\"{service}\""))}."
                : $"Name a service of this file. Did you mean \"{nearest}\"?");
            meant.Add(nearest ?? "");
        }

        return meant;
    }

    private void CheckGiven(IReadOnlyList<FileNode> services, IReadOnlyList<string> named)
    {
        foreach (var slug in services.Where(slug => slug.IsSound && !named.Contains(slug.Value)))
        {
            faults.Add(slug, "Nobody gives this service. Add its slug to the services of a practitioner.");
        }
    }

    private static bool IsText(FileNode? node) => node is { Kind: JsonValueKind.String };
}
