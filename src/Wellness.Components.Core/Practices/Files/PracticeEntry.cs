using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Wellness.Practices.Files;

/// <summary>The shape of practice.json; the schema is generated from this type and those it names.</summary>
[Description("A practice: what its site shows, promises and lets people book.")]
internal sealed record PracticeEntry
{
    [JsonPropertyName("$schema")]
    [Description("Where this schema is, relative to the file, so that editors complete and check it.")]
    public string? Schema { get; init; }

    [Description("Sentences that say which values of this file are invented for show. The kit does not read them.")]
    public IReadOnlyList<string>? SampleData { get; init; }

    [Description("The name the practice trades under.")]
    public required string Name { get; init; }

    [Description("The name in the register, where it differs.")]
    public string? LegalName { get; init; }

    [Description("The address of the site. Links in feeds, mails and markup begin with it.")]
    [TextForm(TextForm.WebAddress)]
    public required string Url { get; init; }

    [Description("The IANA zone of the clock on the practice's wall. Every date and time of this file is read in it.")]
    [TextForm(TextForm.TimeZone)]
    public required string TimeZone { get; init; }

    [Description("The currency of every price that names none: an ISO 4217 code.")]
    [TextForm(TextForm.Currency)]
    public string? Currency { get; init; }

    [Description("A sentence or two about the practice.")]
    public string? Description { get; init; }

    [Description("The telephone number as people write it.")]
    [TextForm(TextForm.Telephone)]
    public string? Telephone { get; init; }

    [Description("The e-mail address that clients write to.")]
    [TextForm(TextForm.EmailAddress)]
    public string? Email { get; init; }

    [Description("The schema.org type of the practice. Choose a medical one only if you are one.")]
    [TextForm(TextForm.TypeName)]
    [DefaultValue(Practice.DefaultSchemaType)]
    public string? SchemaType { get; init; }

    [Description("How dear the practice is, such as $$.")]
    public string? PriceRange { get; init; }

    [Description("The practice's pages elsewhere, such as a profile in a directory.")]
    [TextForm(TextForm.WebAddress)]
    public IReadOnlyList<string>? SameAs { get; init; }

    [Description("What stands below texts about health. Without it the kit's own wording stands there.")]
    public string? Disclaimer { get; init; }

    [Description("When the practice is open.")]
    public required HoursEntry Hours { get; init; }

    [Description("How open time is offered: the grid, the notice and how far ahead.")]
    public SlotPolicyEntry? SlotPolicy { get; init; }

    [Description("What clients may change by themselves, and until when.")]
    public CancellationEntry? CancellationPolicy { get; init; }

    [Description("Where the practice works from.")]
    public IReadOnlyList<LocationEntry>? Locations { get; init; }

    [Description("Where its clients are, in the order in which pages show it.")]
    public IReadOnlyList<AreaEntry>? ServiceAreas { get; init; }

    [Description("How long the ways between service areas take, where the practitioner visits clients.")]
    public TravelEntry? Travel { get; init; }

    [Description("Rooms and other things that sessions need and share. Pages don't show them.")]
    public IReadOnlyList<PoolEntry>? ResourcePools { get; init; }

    [Description("What clients can be asked before a session.")]
    public IReadOnlyList<IntakeFormEntry>? IntakeForms { get; init; }

    [Description("The slug of the intake form that clients of every service fill in, unless the service names another.")]
    [TextForm(TextForm.Slug)]
    public string? Intake { get; init; }

    [Description("What can be booked, in the order in which pages show it.")]
    [ListRules(Least = 1)]
    public required IReadOnlyList<ServiceEntry> Services { get; init; }

    [Description("Who gives the sessions. Each service is given by at least one of them.")]
    [ListRules(Least = 1)]
    public required IReadOnlyList<PractitionerEntry> Practitioners { get; init; }

    [Description("Questions about the practice as a whole.")]
    public IReadOnlyList<QuestionEntry>? Questions { get; init; }
}
