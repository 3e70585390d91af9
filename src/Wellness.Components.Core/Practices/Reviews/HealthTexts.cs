using System.Text.RegularExpressions;

namespace Wellness.Practices.Reviews;

/// <summary>The texts of a service in which a claim can stand; cautions and the disclaimer are the place to name illnesses.</summary>
internal static partial class HealthTexts
{
    public static IEnumerable<string> Of(ServiceOffering service) =>
    [
        service.Name,
        service.Summary,
        .. service.Description,
        .. service.Techniques.SelectMany(technique => new[] { technique.Name, technique.Description, technique.Purpose }),
        .. service.Benefits.SelectMany(benefit => new[] { benefit.Name, benefit.Description }),
        .. service.Expectations,
        .. service.Reasons,
        .. service.Questions.SelectMany(faq => new[] { faq.Question, faq.Answer }),
    ];

    public static bool SpeaksOfHealth(string text) => Health().IsMatch(text);

    [GeneratedRegex(@"\b(pain|headaches?|migraines?|sciatica|fibromyalgia|injur(y|ies)|illness(es)?|diseases?|symptoms?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Health();
}
