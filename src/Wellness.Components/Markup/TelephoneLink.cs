namespace Wellness.Components.Markup;

/// <summary>Links that call.</summary>
internal static class TelephoneLink
{
    /// <summary>RFC 3966: digits, and a plus sign in front where the number is international.</summary>
    public static string To(string number) =>
        "tel:" + string.Concat(number.Where((character, index) => char.IsAsciiDigit(character) || (character == '+' && index == 0)));
}
