using NodaTime;

namespace Wellness.Practices.Files;

/// <summary>Builds the practice from a file whose shape has been checked.</summary>
internal sealed class PracticeBuilder(FaultLog faults, FileNode root) : ModelBuilder(faults)
{
    private readonly HoursBuilder _hours = new(faults);
    private readonly PlaceBuilder _places = new(faults);
    private readonly ServiceBuilder _services = new(faults, root);
    private readonly TravelBuilder _travel = new(faults);
    private readonly IntakeBuilder _intake = new(faults);

    /// <summary>The practice, or null where the log has a fault.</summary>
    public Practice? Practice()
    {
        var url = WebAddress(root.Child(nameof(PracticeEntry.Url)));
        var sameAs = Each(root, nameof(PracticeEntry.SameAs), WebAddress);
        var zone = Zone(root.Child(nameof(PracticeEntry.TimeZone)));
        var hours = root.Child(nameof(PracticeEntry.Hours)) is { } open ? _hours.Hours(open) : null;
        var services = Each(root, nameof(PracticeEntry.Services), _services.Service);
        var practitioners = Each(root, nameof(PracticeEntry.Practitioners), Practitioner);
        var locations = Each(root, nameof(PracticeEntry.Locations), _places.Location);
        var areas = Each(root, nameof(PracticeEntry.ServiceAreas), _places.Area);
        var travel = root.Child(nameof(PracticeEntry.Travel)) is { } ways ? _travel.Travel(ways) : null;
        var pools = _travel.Pools(root);
        var forms = Each(root, nameof(PracticeEntry.IntakeForms), _intake.Form);
        var questions = Each(root, nameof(PracticeEntry.Questions), _services.Question);
        CheckSlugs();
        new ReferenceChecker(Faults, root).Check();
        return Build(root, () => new Practice(root.Text(nameof(PracticeEntry.Name))!, url!, zone!, hours!, services, practitioners, pools, forms)
        {
            LegalName = root.Text(nameof(PracticeEntry.LegalName)),
            Description = root.Text(nameof(PracticeEntry.Description)),
            Telephone = root.Text(nameof(PracticeEntry.Telephone)),
            Email = root.Text(nameof(PracticeEntry.Email)),
            SchemaType = root.Text(nameof(PracticeEntry.SchemaType)) ?? Practices.Practice.DefaultSchemaType,
            PriceRange = root.Text(nameof(PracticeEntry.PriceRange)),
            SameAs = sameAs,
            Disclaimer = root.Text(nameof(PracticeEntry.Disclaimer)),
            SlotPolicy = PolicyBuilder.Slots(root.Child(nameof(PracticeEntry.SlotPolicy))),
            CancellationPolicy = PolicyBuilder.Cancellation(root.Child(nameof(PracticeEntry.CancellationPolicy))),
            Locations = locations,
            ServiceAreas = areas,
            Travel = travel,
            Intake = root.Text(nameof(PracticeEntry.Intake)),
            Questions = questions,
        });
    }

    private void CheckSlugs()
    {
        string[] lists = [nameof(PracticeEntry.Services), nameof(PracticeEntry.Practitioners), nameof(PracticeEntry.Locations),
            nameof(PracticeEntry.ServiceAreas), nameof(PracticeEntry.ResourcePools),
            nameof(PracticeEntry.IntakeForms), nameof(PracticeEntry.Questions)];
        foreach (var list in lists)
        {
            CheckDistinct(root, list, nameof(ServiceEntry.Slug));
        }
    }

    private Practitioner? Practitioner(FileNode node)
    {
        var own = node.Child(nameof(PractitionerEntry.Hours)) is { } open ? _hours.Hours(open) : null;
        return Build(node, () => new Practitioner(
            node.Text(nameof(PractitionerEntry.Slug))!,
            node.Text(nameof(PractitionerEntry.Name))!,
            node.Texts(nameof(PractitionerEntry.Services)))
        {
            Hours = own,
            JobTitle = node.Text(nameof(PractitionerEntry.JobTitle)),
            LicenseNumber = node.Text(nameof(PractitionerEntry.LicenseNumber)),
            LicenseState = node.Text(nameof(PractitionerEntry.LicenseState)),
            Credentials = [.. node.Texts(nameof(PractitionerEntry.Credentials))],
            Biography = node.Text(nameof(PractitionerEntry.Biography)),
        });
    }

    private DateTimeZone? Zone(FileNode? node)
    {
        if (node is not { IsSound: true })
        {
            return null;
        }

        // The provider also makes fixed zones such as UTC+03, which other readers of the practice don't know.
        var zones = DateTimeZoneProviders.Tzdb;
        if (zones.Ids.Contains(node.Value))
        {
            return zones[node.Value];
        }

        var nearest = Spelling.Nearest(node.Value, zones.Ids.Where(id => id.Contains('/')).ToArray());
        Faults.Add(node, $"{TextForms.Of(TextForm.TimeZone).Rule}{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
        return null;
    }

    private Uri? WebAddress(FileNode? node)
    {
        if (node is not { IsSound: true })
        {
            return null;
        }

        if (!Uri.TryCreate(node.Value, UriKind.Absolute, out var address))
        {
            Faults.Add(node, TextForms.Of(TextForm.WebAddress).Rule);
        }

        return address;
    }
}
