using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("What clients may change by themselves, and until when.")]
internal sealed record CancellationEntry
{
    [Description("How many hours before the start a client may still cancel or move; quarters of an hour count.")]
    [NumberBounds(0, Bounds.LongestCutOffHours, Step = 0.25)]
    [DefaultValue(24)]
    public decimal? CutOffHours { get; init; }

    [Description("What a later cancellation costs, as a sentence for clients.")]
    public string? LateFee { get; init; }

    [Description("Whether clients may cancel by themselves; otherwise they are asked to call.")]
    [DefaultValue(true)]
    public bool? ClientsMayCancel { get; init; }

    [Description("Whether clients may move an appointment by themselves; otherwise they are asked to call.")]
    [DefaultValue(true)]
    public bool? ClientsMayMove { get; init; }
}
