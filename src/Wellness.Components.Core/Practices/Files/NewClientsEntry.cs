using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("What is asked of people who come to a service for the first time.")]
internal sealed record NewClientsEntry
{
    [Description("The minutes that a first session may last, out of the service's own lengths. Without it any of them.")]
    [NumberBounds(Bounds.ShortestSessionMinutes, Bounds.LongestSessionMinutes)]
    [ListRules(Least = 1, Distinct = true)]
    public IReadOnlyList<int>? Lengths { get; init; }

    [Description("The least time between booking and arriving for the first time, in hours, where it is longer than everyone's; quarters of an hour count.")]
    [NumberBounds(0, Bounds.LongestNoticeHours, Step = 0.25)]
    public decimal? MinimumNoticeHours { get; init; }

    [Description("Whether new clients are asked to call instead of booking by themselves.")]
    [DefaultValue(false)]
    public bool? CallFirst { get; init; }
}
