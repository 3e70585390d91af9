using System.Text.Json;

namespace Wellness.Practices.Files;

/// <summary>Checks the slugs by which one part of a file names another.</summary>
/// <remarks>It stays silent where a slug or a list that it needs cannot be read: the cause has its fault already.</remarks>
internal sealed class ReferenceChecker(FaultLog faults, FileNode root)
{
    public void Check()
    {
        CheckServices();
        CheckPools();
        CheckForms();
        if (root.Child(nameof(PracticeEntry.Travel)) is { } travel)
        {
            CheckTravel(travel);
        }
    }

    private void CheckServices()
    {
        var services = Slugs(nameof(PracticeEntry.Services));
        var named = root.List(nameof(PracticeEntry.Practitioners)).Select(person => person.Child(nameof(PractitionerEntry.Services))).ToArray();
        HashSet<string> meant = [];
        if (services.Length > 0 && services.All(IsText))
        {
            meant = CheckNamed(named.OfType<FileNode>().SelectMany(list => list.Items), Values(services), "a service");
        }

        if (named.Length > 0 && named.All(list => list is { Kind: JsonValueKind.Array } && list.Items.All(IsText)))
        {
            CheckGiven([.. services.Where(IsText)!], [.. named.SelectMany(list => list!.Items).Select(slug => slug.Value), .. meant]);
        }
    }

    private void CheckPools()
    {
        var pools = Slugs(nameof(PracticeEntry.ResourcePools));
        if (IsReadable(nameof(PracticeEntry.ResourcePools)) && pools.All(IsText))
        {
            var named = root.List(nameof(PracticeEntry.Services)).SelectMany(service => service.List(nameof(ServiceEntry.Resources)));
            CheckNamed(named, Values(pools), "a resource pool");
        }
    }

    private void CheckForms()
    {
        var forms = Slugs(nameof(PracticeEntry.IntakeForms));
        if (IsReadable(nameof(PracticeEntry.IntakeForms)) && forms.All(IsText))
        {
            var named = root.List(nameof(PracticeEntry.Services)).Select(service => service.Child(nameof(ServiceEntry.Intake)))
                .Append(root.Child(nameof(PracticeEntry.Intake)));
            CheckNamed(named.OfType<FileNode>(), Values(forms), "an intake form");
        }
    }

    private void CheckTravel(FileNode travel)
    {
        var areas = Slugs(nameof(PracticeEntry.ServiceAreas));
        var locations = Slugs(nameof(PracticeEntry.Locations));
        if (!IsReadable(nameof(PracticeEntry.ServiceAreas)) || !IsReadable(nameof(PracticeEntry.Locations)) || !areas.Concat(locations).All(IsText))
        {
            return;
        }

        FileNode[] home = travel.Child(nameof(TravelEntry.Base)) is { } given ? [given] : [];
        var ends = travel.List(nameof(TravelEntry.Between))
            .SelectMany(way => new[] { way.Child(nameof(WayEntry.From)), way.Child(nameof(WayEntry.To)) }).OfType<FileNode>();
        CheckNamed(home, Values([.. areas, .. locations]), "a service area or a location");
        CheckNamed(ends, Values([.. areas, .. home.Where(IsText)]), "a service area, or the base,");
    }

    /// <summary>Notes the names that nothing of a list has, and returns those that they probably mean.</summary>
    private HashSet<string> CheckNamed(IEnumerable<FileNode> named, string[] known, string what)
    {
        var meant = new HashSet<string>();
        foreach (var slug in named.Where(slug => IsText(slug) && slug.IsSound && !known.Contains(slug.Value)).ToArray())
        {
            var nearest = Spelling.Nearest(slug.Value, known);
            faults.Add(slug, nearest is not null ? $"Name {what} of this file. Did you mean \"{nearest}\"?"
                : known.Length > 0 ? $"Name {what} of this file: {string.Join(", ", known.Select(name => $"\"{name}\""))}."
                : $"Name {what} of this file; it has none yet.");
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

    private FileNode?[] Slugs(string list) => [.. root.List(list).Select(entry => entry.Child(nameof(ServiceEntry.Slug)))];

    private bool IsReadable(string list) => root.Child(list) is null or { Kind: JsonValueKind.Array };

    private static string[] Values(IEnumerable<FileNode?> slugs) => [.. slugs.Select(slug => slug!.Value).Distinct()];

    private static bool IsText(FileNode? node) => node is { Kind: JsonValueKind.String };
}
