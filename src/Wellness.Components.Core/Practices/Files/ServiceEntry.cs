using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("Something a client can book.")]
internal sealed record ServiceEntry
{
    [Description("The service's place in addresses, unique among the services.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("The service's usual name.")]
    public required string Name { get; init; }

    [Description("A sentence or two for cards and search results.")]
    public required string Summary { get; init; }

    [Description("The lengths it comes in, each once.")]
    [ListRules(Least = 1)]
    public required IReadOnlyList<LengthEntry> Lengths { get; init; }

    [Description("Minutes that the practitioner needs before the client comes.")]
    [NumberBounds(0, Bounds.LongestBufferMinutes)]
    [DefaultValue(0)]
    public int? BufferBeforeMinutes { get; init; }

    [Description("Minutes that the practitioner needs after the client has left.")]
    [NumberBounds(0, Bounds.LongestBufferMinutes)]
    [DefaultValue(0)]
    public int? BufferAfterMinutes { get; init; }

    [Description("How many clients one session takes; a class has more than one.")]
    [NumberBounds(1, Bounds.MostSeats)]
    [DefaultValue(1)]
    public int? Capacity { get; init; }

    [Description("The slugs of the resource pools of which a session needs one member each.")]
    [TextForm(TextForm.Slug)]
    [ListRules(Distinct = true)]
    public IReadOnlyList<string>? Resources { get; init; }

    [Description("Whether the practitioner comes to the client, so that booking asks for a service area.")]
    [DefaultValue(false)]
    public bool? VisitsClients { get; init; }

    [Description("Whether a booking is a request that the practice approves or declines.")]
    [DefaultValue(false)]
    public bool? RequiresApproval { get; init; }

    [Description("When it is given, in place of the practitioner's hours; for a class, say. On the practitioner's special dates only what lies inside both is open.")]
    public HoursEntry? Hours { get; init; }

    [Description("The first date on which it is given.")]
    [TextForm(TextForm.Date)]
    public string? ValidFrom { get; init; }

    [Description("The last date on which it is given; not before the first.")]
    [TextForm(TextForm.Date)]
    public string? ValidThrough { get; init; }

    [Description("What is asked of people who come for the first time.")]
    public NewClientsEntry? NewClients { get; init; }

    [Description("The slug of the intake form that its clients fill in, in the place of the practice's.")]
    [TextForm(TextForm.Slug)]
    public string? Intake { get; init; }

    [Description("What it is, in paragraphs.")]
    public IReadOnlyList<string>? Description { get; init; }

    [Description("What the practitioner does.")]
    public IReadOnlyList<TechniqueEntry>? Techniques { get; init; }

    [Description("What it can help with.")]
    public IReadOnlyList<BenefitEntry>? Benefits { get; init; }

    [Description("What happens in a session, in order.")]
    public IReadOnlyList<string>? Expectations { get; init; }

    [Description("Why this and not something else, in paragraphs.")]
    public IReadOnlyList<string>? Reasons { get; init; }

    [Description("Who should ask a doctor first.")]
    public IReadOnlyList<string>? Cautions { get; init; }

    [Description("Questions about this service.")]
    public IReadOnlyList<QuestionEntry>? Questions { get; init; }

    [Description("Whether the texts speak of health, so that a disclaimer stands below them.")]
    [DefaultValue(true)]
    public bool? MakesHealthClaims { get; init; }
}
