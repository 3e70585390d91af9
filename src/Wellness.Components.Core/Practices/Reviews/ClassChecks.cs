using NodaTime;

namespace Wellness.Practices.Reviews;

/// <summary>Classes: whether their time stays theirs until somebody books a seat.</summary>
internal static class ClassChecks
{
    public static IEnumerable<PracticeAdvice> Of(Practice practice)
    {
        foreach (var group in practice.Services.Where(service => service.Capacity > 1))
        {
            var subject = $"services/{group.Slug}";
            if (group.Hours is not { } own)
            {
                yield return new(subject, AdviceSeverity.Note,
                    "The class has no hours of its own, so its first client may choose any free start. Give it hours, unless that is meant.");
                continue;
            }

            foreach (var practitioner in practice.PractitionersOf(group))
            {
                if (Meeting(practice, group, own, practitioner) is { } meeting)
                {
                    yield return new(subject, AdviceSeverity.Warning,
                        $"The class on {meeting.Day} at {meeting.Range} lies in hours in which {practitioner.Name} gives {meeting.Other.Name}: "
                        + "until somebody books a seat, another session may take the time. Keep those hours apart.");
                }
            }
        }
    }

    /// <summary>The first time of a class in which another service of the practitioner could be booked.</summary>
    private static (IsoDayOfWeek Day, LocalTimeRange Range, ServiceOffering Other)? Meeting(
        Practice practice, ServiceOffering group, PracticeHours own, Practitioner practitioner)
    {
        var general = practitioner.Hours ?? practice.Hours;
        foreach (var other in practice.Services.Where(other => other.Slug != group.Slug && practitioner.Services.Contains(other.Slug)))
        {
            var hours = other.Hours ?? general;
            foreach (var date in OpenTimes.Dates(own, hours).Where(date => general.SpecialOn(date) is null))
            {
                foreach (var range in own.On(date))
                {
                    if (OpenTimes.Around(hours, date).Any(open => open.Start < OpenTimes.End(range) && range.Start.NanosecondOfDay < open.End))
                    {
                        return (date.DayOfWeek, range, other);
                    }
                }
            }
        }

        return null;
    }
}
