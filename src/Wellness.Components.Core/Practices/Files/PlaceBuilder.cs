namespace Wellness.Practices.Files;

/// <summary>Builds locations and service areas.</summary>
internal sealed class PlaceBuilder(FaultLog faults) : ModelBuilder(faults)
{
    public PracticeLocation? Location(FileNode node)
    {
        var address = node.Child(nameof(LocationEntry.Address)) is { } place ? Address(place) : null;
        var geo = Geo(node.Child(nameof(LocationEntry.Geo)));
        return Build(node, () => new PracticeLocation(node.Text(nameof(LocationEntry.Slug))!, node.Text(nameof(LocationEntry.Name))!, address!)
        {
            ClientsVisit = node.Flag(nameof(LocationEntry.ClientsVisit)) ?? false,
            Geo = geo,
        });
    }

    public ServiceArea? Area(FileNode node)
    {
        var geo = Geo(node.Child(nameof(AreaEntry.Geo)));
        return Build(node, () => new ServiceArea(
            node.Text(nameof(AreaEntry.Slug))!,
            node.Text(nameof(AreaEntry.Name))!,
            Named<ServiceAreaKind>(node.Text(nameof(AreaEntry.Kind))!),
            node.Text(nameof(AreaEntry.Region))!,
            node.Text(nameof(AreaEntry.Country))!)
        {
            Geo = geo,
            RadiusMetres = node.Whole(nameof(AreaEntry.RadiusMetres)),
            PostalCodes = [.. node.Texts(nameof(AreaEntry.PostalCodes))],
            Description = node.Text(nameof(AreaEntry.Description)),
        });
    }

    private PostalAddress? Address(FileNode node) => Build(node, () => new PostalAddress(
        node.Text(nameof(AddressEntry.Locality))!,
        node.Text(nameof(AddressEntry.Region))!,
        node.Text(nameof(AddressEntry.Country))!)
    {
        Street = node.Text(nameof(AddressEntry.Street)),
        PostalCode = node.Text(nameof(AddressEntry.PostalCode)),
    });

    private GeoCoordinates? Geo(FileNode? node) => node is null ? null : Build(node, () => new GeoCoordinates(
        (double)node.Number(nameof(GeoEntry.Latitude))!.Value,
        (double)node.Number(nameof(GeoEntry.Longitude))!.Value));
}
