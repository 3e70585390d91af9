namespace Wellness.Practices.Reviews;

/// <summary>Licence numbers, which some states want in every advertisement, a website included.</summary>
internal static class LicenseChecks
{
    /// <summary>States whose law says so, with the section; there are more, hence the note for all others.</summary>
    private static readonly (string Name, string Code, string Law)[] Demanding =
    [
        ("Arizona", "AZ", "Arizona Revised Statutes 32-4260"),
        ("Florida", "FL", "Florida Statutes 480.0465"),
        ("Louisiana", "LA", "Louisiana Revised Statutes 37:3564"),
    ];

    public static IEnumerable<PracticeAdvice> Of(Practice practice)
    {
        // The note is about American boards alone; other countries have registers of their own.
        var american = practice.Locations.Any(place => place.Address.Country == "US") || practice.ServiceAreas.Any(area => area.Country == "US");
        foreach (var practitioner in practice.Practitioners)
        {
            var subject = $"practitioners/{practitioner.Slug}";
            if (practitioner.LicenseNumber is not null)
            {
                if (practitioner.LicenseState is null)
                {
                    yield return new(subject, AdviceSeverity.Note, "There is a licence number, but not who gave it.");
                }

                continue;
            }

            if (Law(practitioner, practice) is { } law)
            {
                yield return new(subject, AdviceSeverity.Warning, $"There is no licence number, which {law} demands in advertisements of massage, websites included.");
            }
            else if (practitioner.LicenseState is not null)
            {
                yield return new(subject, AdviceSeverity.Warning, $"A licence of {practitioner.LicenseState} is named without its number.");
            }
            else if (american)
            {
                yield return new(subject, AdviceSeverity.Note, "There is no licence number. Some states demand it in advertisements of massage: ask your board.");
            }
        }
    }

    private static string? Law(Practitioner practitioner, Practice practice)
    {
        var regions = practice.Locations.Where(place => place.Address.Country == "US").Select(place => place.Address.Region)
            .Concat(practice.ServiceAreas.Where(area => area.Country == "US").Select(area => area.Region))
            .Append(practitioner.LicenseState ?? "")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Demanding.FirstOrDefault(state => regions.Contains(state.Name) || regions.Contains(state.Code)).Law;
    }
}
