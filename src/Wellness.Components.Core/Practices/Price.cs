using System.Globalization;

namespace Wellness.Practices;

/// <summary>What a session costs.</summary>
/// <remarks>An amount without its currency cannot be built, so no page and no markup can state one.</remarks>
public sealed record Price
{
    /// <param name="amount">Zero or more, in the currency's main unit, with at most four decimals.</param>
    /// <param name="currency">An ISO 4217 code of three capital letters, such as <c>USD</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative or has more than four decimals.</exception>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is not three capital letters.</exception>
    public Price(decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (amount < 0 || decimal.Round(amount, 4) != amount)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "A price is zero or more, with at most four decimals.");
        }

        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"'{currency}' is not an ISO 4217 code of three capital letters.", nameof(currency));
        }

        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount in the currency's main unit; zero or more.</summary>
    public decimal Amount { get; }

    /// <summary>The ISO 4217 code, three capital letters.</summary>
    public string Currency { get; }

    /// <summary>The amount and the code, such as <c>95.00 USD</c>, for logs and errors; pages format by culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
