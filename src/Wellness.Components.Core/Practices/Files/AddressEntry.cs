using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("A postal address. A practice that goes to its clients leaves the street out.")]
internal sealed record AddressEntry
{
    [Description("House number and street.")]
    public string? Street { get; init; }

    [Description("The town.")]
    public required string Locality { get; init; }

    [Description("The state, province or county.")]
    public required string Region { get; init; }

    [Description("The postal code, in quotes.")]
    public string? PostalCode { get; init; }

    [Description("The country: an ISO 3166-1 code.")]
    [TextForm(TextForm.Country)]
    public required string Country { get; init; }
}
