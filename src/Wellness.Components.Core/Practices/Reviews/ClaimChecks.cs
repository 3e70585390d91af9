using System.Text.RegularExpressions;

namespace Wellness.Practices.Reviews;

/// <summary>Words that promise what only medicine may, or nobody can: cures, diagnoses, guarantees.</summary>
internal static partial class ClaimChecks
{
    public static IEnumerable<PracticeAdvice> Of(Practice practice)
    {
        var texts = practice.Services.SelectMany(service => HealthTexts.Of(service).Select(text => (Subject: $"services/{service.Slug}", Text: text)))
            .Concat(practice.Practitioners.Select(person => (Subject: $"practitioners/{person.Slug}", Text: person.Biography ?? "")))
            .Concat(practice.Questions.Select(faq => (Subject: $"questions/{faq.Slug}", Text: $"{faq.Question} {faq.Answer}")))
            .Append((Subject: "practice", Text: practice.Description ?? ""));
        foreach (var (subject, text) in texts)
        {
            foreach (var sentence in Sentences().Split(text))
            {
                if (Claim().Match(sentence) is { Success: true } claim && !Denial().IsMatch(sentence[..claim.Index]))
                {
                    yield return new(subject, AdviceSeverity.Warning,
                        $"\"{claim.Value}\" promises what a wellness practice may not, or nobody can, in: \"{sentence.Trim()}\"");
                }
            }
        }
    }

    // A question (Can massage cure a headache?) claims nothing: its answer is the next sentence.
    [GeneratedRegex(@"(?<=[.!])\s+|[^.!?\n]*\?|\n", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(cur(e|es|ed|ing)|diagnos(e|es|ed|ing|is|tic)|guarantee[sd]?|heal(s|ed)|miracles?|risk-free|(eliminat|eradicat)(e|es|ed) (the |your |all )?pain|treat(s|ed)? (cancer|disease|depression|diabetes))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claim();

    [GeneratedRegex(@"\b(no|not|never|cannot|nor|neither|without|nobody|nothing)\b|n['\u2019]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();
}
