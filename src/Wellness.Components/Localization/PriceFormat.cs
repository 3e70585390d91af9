using System.Globalization;
using Wellness.Practices;

namespace Wellness.Components.Localization;

/// <summary>Prices as people of a culture write them.</summary>
internal static class PriceFormat
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["AUD"] = "A$",
        ["CAD"] = "CA$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["JPY"] = "¥",
        ["MXN"] = "MX$",
        ["NZD"] = "NZ$",
        ["USD"] = "$",
    };

    /// <summary>"$95", "$95.50", in Spain "95 US$"; no decimals where the amount is whole, and words where it is zero.</summary>
    /// <remarks>A currency that the table doesn't know and the culture doesn't use is written by its code.</remarks>
    public static string Format(Price price, CultureInfo culture)
    {
        if (price.Amount == 0)
        {
            return Texts.Free;
        }

        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = Symbol(price.Currency, culture);
        if (char.IsLetter(format.CurrencySymbol[^1]) && format.CurrencyPositivePattern == 0)
        {
            format.CurrencyPositivePattern = 2;
        }

        var decimals = decimal.Truncate(price.Amount) == price.Amount ? 0 : Math.Max(2, (int)(price.Amount / 1.0000m).Scale);
        return price.Amount.ToString(string.Create(CultureInfo.InvariantCulture, $"C{decimals}"), format);
    }

    private static string Symbol(string currency, CultureInfo culture)
    {
        var region = culture.IsNeutralCulture || culture.Equals(CultureInfo.InvariantCulture) ? null : new RegionInfo(culture.Name);
        if (region?.ISOCurrencySymbol == currency)
        {
            return region.CurrencySymbol;
        }

        // Elsewhere a bare dollar sign could be the local dollar, or nobody's.
        return currency == "USD" && region is not null ? "US$" : Symbols.GetValueOrDefault(currency, currency);
    }
}
