using NodaTime;

namespace Wellness.Practices;

/// <summary>A practice: everything its website shows, promises and lets people book follows from this.</summary>
/// <remarks>Immutable, and whole: every slug that one part names in another exists.</remarks>
public sealed class Practice
{
    internal const string DefaultSchemaType = "HealthAndBeautyBusiness";

    /// <param name="name">The name it trades under.</param>
    /// <param name="url">The site's address, absolute, http or https; links in feeds, mails and markup start with it.</param>
    /// <param name="timeZone">The zone of its wall clock; every local time of the practice is read in it.</param>
    /// <param name="hours">When it is open.</param>
    /// <param name="services">At least one.</param>
    /// <param name="practitioners">At least one; each service is given by at least one of them.</param>
    /// <param name="resourcePools">Rooms and other things that sessions share; none by default.</param>
    /// <param name="intakeForms">What clients can be asked before a session; none by default.</param>
    /// <exception cref="ArgumentException">A text is empty, a slug appears twice, a practitioner names a service or a service a pool or an intake form that is not there, or nobody gives a service.</exception>
    public Practice(
        string name,
        Uri url,
        DateTimeZone timeZone,
        PracticeHours hours,
        IEnumerable<ServiceOffering> services,
        IEnumerable<Practitioner> practitioners,
        IEnumerable<ResourcePool>? resourcePools = null,
        IEnumerable<IntakeForm>? intakeForms = null)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        ArgumentNullException.ThrowIfNull(hours);
        Name = Guard.Text(name);
        Url = Guard.WebAddress(url);
        TimeZone = timeZone;
        Hours = hours;
        Services = Guard.Unique(services, service => service.Slug);
        Practitioners = Guard.Unique(practitioners, practitioner => practitioner.Slug);
        ResourcePools = Guard.Unique(resourcePools ?? [], pool => pool.Slug, nameof(resourcePools));
        _ = Guard.Unique(ResourcePools.SelectMany(pool => pool.Members), member => member, nameof(resourcePools));
        IntakeForms = Guard.Unique(intakeForms ?? [], form => form.Slug, nameof(intakeForms));
        if (Services.Count == 0)
        {
            throw new ArgumentException("A practice offers at least one service.", nameof(services));
        }

        foreach (var practitioner in Practitioners)
        {
            if (practitioner.Services.FirstOrDefault(slug => Service(slug) is null) is { } unknown)
            {
                throw new ArgumentException($"The practitioner '{practitioner.Slug}' names the service '{unknown}', which is not there.", nameof(practitioners));
            }
        }

        foreach (var service in Services)
        {
            if (service.Resources.FirstOrDefault(slug => ResourcePool(slug) is null) is { } unknown)
            {
                throw new ArgumentException($"The service '{service.Slug}' needs the resource pool '{unknown}', which is not there.", nameof(services));
            }

            if (service.Intake is { } form && IntakeForm(form) is null)
            {
                throw new ArgumentException($"The service '{service.Slug}' names the intake form '{form}', which is not there.", nameof(services));
            }
        }

        if (Services.FirstOrDefault(service => !PractitionersOf(service).Any()) is { } orphan)
        {
            throw new ArgumentException($"Nobody gives the service '{orphan.Slug}'.", nameof(practitioners));
        }
    }

    /// <summary>The name it trades under.</summary>
    public string Name { get; }

    /// <summary>The name in the register; null, for the same as <see cref="Name"/>, by default.</summary>
    public string? LegalName { get; init => field = Guard.OptionalText(value); }

    /// <summary>The site's address, absolute; links in feeds, mails and markup start with it.</summary>
    public Uri Url { get; }

    /// <summary>The zone of the practice's wall clock.</summary>
    public DateTimeZone TimeZone { get; }

    /// <summary>When it is open.</summary>
    public PracticeHours Hours { get; }

    /// <summary>What can be booked, in the practice's order; never empty.</summary>
    public IReadOnlyList<ServiceOffering> Services { get; }

    /// <summary>Who gives the sessions, in the practice's order; never empty.</summary>
    public IReadOnlyList<Practitioner> Practitioners { get; }

    /// <summary>Where it works from; empty by default.</summary>
    public IReadOnlyList<PracticeLocation> Locations { get; init => field = Guard.Unique(value, location => location.Slug); } = [];

    /// <summary>Where its clients are, in the practice's order; empty by default.</summary>
    public IReadOnlyList<ServiceArea> ServiceAreas { get; init => field = Guard.Unique(value, area => area.Slug); } = [];

    /// <summary>Questions about the practice as a whole; empty by default.</summary>
    public IReadOnlyList<Faq> Questions { get; init => field = Guard.Unique(value, faq => faq.Slug); } = [];

    /// <summary>A sentence or two about the practice; null by default.</summary>
    public string? Description { get; init => field = Guard.OptionalText(value); }

    /// <summary>The telephone number as people write it; null by default.</summary>
    public string? Telephone { get; init => field = Guard.OptionalText(value); }

    /// <summary>The e-mail address that clients write to; null by default.</summary>
    public string? Email { get; init => field = Guard.OptionalText(value); }

    /// <summary>The schema.org type of the practice; <c>HealthAndBeautyBusiness</c> by default, a medical type only by choice.</summary>
    public string SchemaType { get; init => field = Guard.Text(value); } = DefaultSchemaType;

    /// <summary>How dear it is, such as <c>$$</c>; null by default.</summary>
    public string? PriceRange { get; init => field = Guard.OptionalText(value); }

    /// <summary>The practice's pages elsewhere (schema.org <c>sameAs</c>); empty by default.</summary>
    public IReadOnlyList<Uri> SameAs { get; init => field = Guard.List(value?.Select(address => Guard.WebAddress(address, nameof(value)))); } = [];

    /// <summary>What stands below texts about health; null, for the kit's own wording, by default.</summary>
    public string? Disclaimer { get; init => field = Guard.OptionalText(value); }

    /// <summary>How it offers its open time; <see cref="SlotPolicy.Default"/> by default.</summary>
    public SlotPolicy SlotPolicy { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = SlotPolicy.Default;

    /// <summary>What clients may change and until when; <see cref="CancellationPolicy.Default"/> by default.</summary>
    public CancellationPolicy CancellationPolicy { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = CancellationPolicy.Default;

    /// <summary>Rooms and other things that sessions share; may be empty.</summary>
    public IReadOnlyList<ResourcePool> ResourcePools { get; }

    /// <summary>How long the ways between its service areas take; null, for none, by default.</summary>
    /// <remarks>The areas that it names need not be service areas of the practice: a base may be a place that clients never see.</remarks>
    public ServiceTravel? Travel { get; init; }

    /// <summary>What clients can be asked before a session; may be empty.</summary>
    public IReadOnlyList<IntakeForm> IntakeForms { get; }

    /// <summary>The slug of the intake form for every service that names none itself; null, for none, by default.</summary>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public string? Intake
    {
        get;
        init => field = value is null || IntakeForm(value) is not null
            ? value : throw new ArgumentException($"The practice names the intake form '{value}', which is not there.", nameof(value));
    }

    /// <summary>The intake form with a slug, or null.</summary>
    public IntakeForm? IntakeForm(string? slug) => IntakeForms.FirstOrDefault(form => form.Slug == slug);

    /// <summary>What clients of a service are asked before a session, or null.</summary>
    public IntakeForm? IntakeOf(ServiceOffering service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return IntakeForm(service.Intake ?? Intake);
    }

    /// <summary>The resource pool with a slug, or null.</summary>
    public ResourcePool? ResourcePool(string? slug) => ResourcePools.FirstOrDefault(pool => pool.Slug == slug);

    /// <summary>The service area with a slug, or null.</summary>
    public ServiceArea? ServiceArea(string? slug) => ServiceAreas.FirstOrDefault(area => area.Slug == slug);

    /// <summary>The service with a slug, or null.</summary>
    public ServiceOffering? Service(string? slug) => Services.FirstOrDefault(service => service.Slug == slug);

    /// <summary>The practitioner with a slug, or null.</summary>
    public Practitioner? Practitioner(string? slug) => Practitioners.FirstOrDefault(practitioner => practitioner.Slug == slug);

    /// <summary>Who gives a service, in the practice's order.</summary>
    public IEnumerable<Practitioner> PractitionersOf(ServiceOffering service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return Practitioners.Where(practitioner => practitioner.Services.Contains(service.Slug));
    }
}
