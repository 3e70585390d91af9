using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("Something that a service can help with, told without a promise.")]
internal sealed record BenefitEntry
{
    [Description("A few words, unique among the service's benefits.")]
    public required string Name { get; init; }

    [Description("A sentence or two.")]
    public required string Description { get; init; }
}
