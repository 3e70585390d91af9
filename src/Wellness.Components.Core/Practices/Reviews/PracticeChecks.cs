namespace Wellness.Practices.Reviews;

/// <summary>What concerns the practice as a whole.</summary>
internal static class PracticeChecks
{
    public static IEnumerable<PracticeAdvice> Of(Practice practice)
    {
        if (practice.Telephone is null && practice.Email is null)
        {
            var mustCall = !practice.CancellationPolicy.ClientsMayCancel || !practice.CancellationPolicy.ClientsMayMove;
            yield return new("practice", mustCall ? AdviceSeverity.Warning : AdviceSeverity.Note, mustCall
                ? "Clients are asked to call to change an appointment, but there is no telephone number and no e-mail address."
                : "There is no telephone number and no e-mail address, so clients cannot ask anything.");
        }

        if (practice.Url.Scheme != Uri.UriSchemeHttps)
        {
            yield return new("practice", AdviceSeverity.Warning, "The site's address begins with http://. Clients type personal data: serve it with https.");
        }

        if (practice.SchemaType.StartsWith("Medical", StringComparison.Ordinal))
        {
            yield return new("practice", AdviceSeverity.Note, $"The markup says {practice.SchemaType}. Keep it only if the practice is licensed as one.");
        }

        var currencies = practice.Services.SelectMany(service => service.Lengths).Select(length => length.Price?.Currency).OfType<string>().Distinct().ToArray();
        if (currencies.Length > 1)
        {
            yield return new("practice", AdviceSeverity.Note, $"Prices are in {string.Join(" and ", currencies)}. Check that each is meant.");
        }
    }
}
