namespace Wellness.Practices;

/// <summary>Where a place is, as an envelope would say it (schema.org <c>PostalAddress</c>).</summary>
/// <remarks>A business that visits its clients gives locality, region and country and no street at all.</remarks>
public sealed record PostalAddress
{
    /// <param name="locality">The town.</param>
    /// <param name="region">The state, province or county.</param>
    /// <param name="country">An ISO 3166-1 code of two capital letters.</param>
    /// <exception cref="ArgumentException">A text is empty or <paramref name="country"/> is not two capital letters.</exception>
    public PostalAddress(string locality, string region, string country)
    {
        Locality = Guard.Text(locality);
        Region = Guard.Text(region);
        Country = CountryCode.Guard(country);
    }

    /// <summary>House number and street; null by default, and null for a practice whose clients don't come to it.</summary>
    public string? Street { get; init => field = Guard.OptionalText(value); }

    /// <summary>The town.</summary>
    public string Locality { get; }

    /// <summary>The state, province or county.</summary>
    public string Region { get; }

    /// <summary>The postal code; null by default.</summary>
    public string? PostalCode { get; init => field = Guard.OptionalText(value); }

    /// <summary>The ISO 3166-1 code, two capital letters.</summary>
    public string Country { get; }
}
