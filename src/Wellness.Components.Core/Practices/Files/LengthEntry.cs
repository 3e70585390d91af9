using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("A length that a service comes in, with its price.")]
internal sealed record LengthEntry
{
    /// <summary>Far above any price, and far below where a sum of prices could overflow.</summary>
    public const int HighestPrice = 1_000_000_000;

    [Description("Minutes with the client, without buffers.")]
    [NumberBounds(Bounds.ShortestSessionMinutes, Bounds.LongestSessionMinutes)]
    public required int Minutes { get; init; }

    [Description("What the session costs, in the main unit of the currency, with at most four decimals. Without it no price is shown.")]
    [NumberBounds(0, HighestPrice)]
    public decimal? Price { get; init; }

    [Description("The currency of this price, where it is not that of the whole file: an ISO 4217 code.")]
    [TextForm(TextForm.Currency)]
    public string? Currency { get; init; }
}
