using NodaTime;
using NodaTime.Text;
using Wellness.Practices;

namespace Wellness.StructuredData;

/// <summary>Says in schema.org's terms what a practice and its pages say in words.</summary>
/// <remarks>
/// What is not on the page is not in the graph: each page asks for the nodes of what it shows. Nothing is claimed that the
/// practice didn't state: no rating, no review, no street where clients don't come.
/// Paths begin with a slash and lie below the practice's own address.
/// </remarks>
public sealed class PracticeJsonLd
{
    private readonly Practice _practice;
    private readonly SiteAddresses _site;
    private readonly Func<ServiceOffering, string> _servicePath;

    /// <param name="practice">Whose site it is.</param>
    /// <param name="servicePath">The path of a service's page; <c>/services/{slug}</c> by default.</param>
    public PracticeJsonLd(Practice practice, Func<ServiceOffering, string>? servicePath = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        _practice = practice;
        _site = new SiteAddresses(practice.Url);
        _servicePath = servicePath ?? (service => $"/services/{service.Slug}");
    }

    /// <summary>The practice: what it is, where and when it works, and what it offers.</summary>
    /// <param name="bookingPath">The page to book on, for a ReserveAction; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="bookingPath"/> doesn't begin with a slash.</exception>
    public JsonLdNode PracticeNode(string? bookingPath = null) =>
        new JsonLdNode(_practice.SchemaType, _site.Id("practice"))
            .With("name", _practice.Name)
            .With("legalName", _practice.LegalName)
            .With("description", _practice.Description)
            .With("url", _site.Root)
            .With("telephone", _practice.Telephone)
            .With("email", _practice.Email)
            .With("priceRange", _practice.PriceRange)
            .With("address", PlaceNodes.Address(_practice))
            .With("geo", PlaceNodes.Geo(_practice))
            .With("location", PlaceNodes.FurtherLocations(_practice))
            .With("openingHoursSpecification", OpeningHoursNodes.Regular(_practice.Hours))
            .With("specialOpeningHoursSpecification", OpeningHoursNodes.Special(_practice.Hours))
            .With("areaServed", PlaceNodes.Areas(_practice, _site))
            .With("hasOfferCatalog", Catalog())
            .With("sameAs", JsonLdValue.Of(_practice.SameAs.Select(address => (JsonLdValue)address.AbsoluteUri)))
            .With("potentialAction", bookingPath is null ? null : Reserve(bookingPath));

    /// <summary>A service on its page: one offer for each length, the places it is given in, and the techniques that the page explains.</summary>
    /// <remarks>
    /// No property of Service holds techniques: they are not for sale one by one (so no <c>hasOfferCatalog</c>), and
    /// <c>additionalProperty</c> belongs to things. So the page, which is what explains them, mentions each as a
    /// DefinedTerm with its anchor.
    /// </remarks>
    /// <param name="service">A service of the practice.</param>
    /// <param name="pagePath">The page that it stands on.</param>
    /// <exception cref="ArgumentException"><paramref name="pagePath"/> doesn't begin with a slash.</exception>
    public JsonLdNode ServiceNode(ServiceOffering service, string pagePath)
    {
        ArgumentNullException.ThrowIfNull(service);
        return new JsonLdNode("Service", _site.Id(pagePath, "service"))
            .With("name", service.Name)
            .With("url", _site.Page(pagePath))
            .With("serviceType", service.Name)
            .With("description", service.Summary)
            .With("provider", PracticeReference)
            .With("areaServed", PlaceNodes.Areas(_practice, _site))
            .With("offers", JsonLdValue.Of(service.Lengths.Select(length => (JsonLdValue)Offer(service, length, pagePath))))
            .With("mainEntityOfPage", service.Techniques.Count == 0 ? new JsonLdValue.Reference(_site.Id(pagePath, "webpage")) : Mentions(service, pagePath));
    }

    /// <summary>A class on its page: when it is given, for how many, and by whom.</summary>
    /// <remarks>Its place is the practice, and no more exactly than the practice's own node says.</remarks>
    /// <param name="service">A service of the practice.</param>
    /// <param name="pagePath">The page that it stands on.</param>
    /// <returns>An Event; null for a service of one client, and for one without hours of its own, which is given at no set time.</returns>
    /// <exception cref="ArgumentException"><paramref name="pagePath"/> doesn't begin with a slash.</exception>
    public JsonLdNode? ClassNode(ServiceOffering service, string pagePath)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (service.Capacity == 1 || service.Hours is null)
        {
            return null;
        }

        var practitioners = _practice.PractitionersOf(service).ToArray();
        var hours = service.Hours.WithinSpecial(practitioners.FirstOrDefault()?.Hours ?? _practice.Hours);
        return new JsonLdNode("Event", _site.Id(pagePath, "class"))
            .With("name", service.Name)
            .With("description", service.Summary)
            .With("url", _site.Page(pagePath))
            .With("about", new JsonLdValue.Reference(_site.Id(pagePath, "service")))
            .With("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode")
            .With("eventSchedule", ScheduleNodes.Of(service, hours, _practice.TimeZone))
            .With("location", PracticeReference)
            .With("organizer", PracticeReference)
            .With("performer", JsonLdValue.Of(practitioners.Select(person => (JsonLdValue)new JsonLdNode("Person", PersonId(person)).With("name", person.Name))))
            .With("maximumAttendeeCapacity", service.Capacity)
            .With("offers", JsonLdValue.Of(service.Lengths.Select(length => (JsonLdValue)Offer(service, length, pagePath))));
    }

    /// <summary>The questions that stand on a page with their answers.</summary>
    /// <param name="questions">At least one.</param>
    /// <param name="pagePath">The page that they stand on.</param>
    /// <exception cref="ArgumentException">There is no question, or <paramref name="pagePath"/> doesn't begin with a slash.</exception>
    public JsonLdNode FaqNode(IEnumerable<Faq> questions, string pagePath)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var nodes = questions.Select(faq => (JsonLdValue)new JsonLdNode("Question")
            .With("name", faq.Question)
            .With("url", $"{_site.Page(pagePath)}#{faq.Slug}")
            .With("acceptedAnswer", new JsonLdNode("Answer").With("text", faq.Answer))).ToArray();
        return nodes.Length == 0
            ? throw new ArgumentException("A page of questions has at least one.", nameof(questions))
            : new JsonLdNode("FAQPage", _site.Id(pagePath, "faq")).With("url", _site.Page(pagePath)).With("mainEntity", new JsonLdValue.List(nodes));
    }

    /// <summary>The way from the site's start to a page.</summary>
    /// <param name="trail">From the start to the page itself, at least two, as the visible trail has them.</param>
    /// <param name="pagePath">The page.</param>
    /// <exception cref="ArgumentException">The trail is shorter than two, or a path doesn't begin with a slash.</exception>
    public JsonLdNode BreadcrumbNode(IReadOnlyList<Breadcrumb> trail, string pagePath)
    {
        ArgumentNullException.ThrowIfNull(trail);
        var items = trail.Select((crumb, index) => (JsonLdValue)new JsonLdNode("ListItem")
            .With("position", index + 1)
            .With("name", crumb.Name)
            .With("item", _site.Page(crumb.Path))).ToArray();
        return items.Length < 2
            ? throw new ArgumentException("A trail has at least two pages.", nameof(trail))
            : new JsonLdNode("BreadcrumbList", _site.Id(pagePath, "breadcrumb")).With("itemListElement", new JsonLdValue.List(items));
    }

    /// <summary>A page of the site.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="description">What its head says about it; null for nothing.</param>
    /// <param name="pagePath">The page.</param>
    /// <param name="language">A BCP 47 tag, such as <c>en</c>; null for none.</param>
    /// <param name="published">When it was first published; null where not known.</param>
    /// <param name="modified">When its content last changed; null where not known.</param>
    /// <param name="reviewedBy">The practitioner who checked its content; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="pagePath"/> doesn't begin with a slash.</exception>
    public JsonLdNode WebPageNode(
        string title,
        string? description,
        string pagePath,
        string? language = null,
        LocalDate? published = null,
        LocalDate? modified = null,
        Practitioner? reviewedBy = null) =>
        new JsonLdNode("WebPage", _site.Id(pagePath, "webpage"))
            .With("name", title)
            .With("description", description)
            .With("url", _site.Page(pagePath))
            .With("inLanguage", language)
            .With("isPartOf", new JsonLdNode("WebSite", _site.Id("website"))
                .With("name", _practice.Name)
                .With("url", _site.Root)
                .With("publisher", PracticeReference))
            .With("datePublished", Date(published))
            .With("dateModified", Date(modified))
            .With("reviewedBy", reviewedBy is null ? null : PersonNode(reviewedBy));

    /// <summary>A practitioner, with the licence and the credentials that the practice states.</summary>
    public JsonLdNode PersonNode(Practitioner practitioner)
    {
        ArgumentNullException.ThrowIfNull(practitioner);
        return new JsonLdNode("Person", PersonId(practitioner))
            .With("name", practitioner.Name)
            .With("jobTitle", practitioner.JobTitle)
            .With("description", practitioner.Biography)
            .With("worksFor", PracticeReference)
            .With("hasCredential", JsonLdValue.Of(Credentials(practitioner)));
    }

    private JsonLdValue.Reference PracticeReference => new(_site.Id("practice"));

    private string PersonId(Practitioner practitioner) => _site.Id($"practitioner-{practitioner.Slug}");

    private JsonLdNode Catalog() => new JsonLdNode("OfferCatalog", _site.Id("services"))
        .With("itemListElement", JsonLdValue.Of(_practice.Services.Select(service => (JsonLdValue)new JsonLdNode("Offer")
            .With("itemOffered", new JsonLdNode("Service", _site.Id(_servicePath(service), "service"))
                .With("name", service.Name)
                .With("url", _site.Page(_servicePath(service)))))));

    private JsonLdNode Reserve(string bookingPath) => new JsonLdNode("ReserveAction")
        .With("target", new JsonLdNode("EntryPoint").With("urlTemplate", _site.Page(bookingPath)));

    // The length is the offer's eligibleDuration: the extent of the service that the price buys. "min" is its symbol in any language.
    private JsonLdNode Offer(ServiceOffering service, SessionLength length, string pagePath) => new JsonLdNode("Offer")
        .With("name", FormattableString.Invariant($"{service.Name}, {length.Minutes} min"))
        .With("price", length.Price is { } price ? new JsonLdValue.Number(price.Amount) : null)
        .With("priceCurrency", length.Price?.Currency)
        .With("eligibleDuration", new JsonLdNode("QuantitativeValue").With("value", length.Minutes).With("unitCode", "MIN"))
        .With("availability", "https://schema.org/InStock")
        .With("availabilityStarts", Date(service.ValidFrom))
        .With("availabilityEnds", Date(service.ValidThrough))
        .With("url", _site.Page(pagePath));

    private JsonLdNode Mentions(ServiceOffering service, string pagePath) => new JsonLdNode("WebPage", _site.Id(pagePath, "webpage"))
        .With("url", _site.Page(pagePath))
        .With("mentions", JsonLdValue.Of(service.Techniques.Select(technique => (JsonLdValue)new JsonLdNode("DefinedTerm")
            .With("name", technique.Name)
            .With("description", technique.Description)
            .With("url", $"{_site.Page(pagePath)}#{technique.Slug}"))));

    private static IEnumerable<JsonLdValue> Credentials(Practitioner practitioner)
    {
        if (practitioner.LicenseNumber is { } number)
        {
            yield return new JsonLdNode("EducationalOccupationalCredential")
                .With("credentialCategory", "license")
                .With("identifier", number)
                .With("recognizedBy", practitioner.LicenseState is { } state ? new JsonLdNode("Organization").With("name", state) : null);
        }

        foreach (var credential in practitioner.Credentials)
        {
            yield return new JsonLdNode("EducationalOccupationalCredential").With("name", credential);
        }
    }

    private static string? Date(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
