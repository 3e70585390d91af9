using NodaTime;

namespace Wellness.Practices.Files;

/// <summary>Builds weeks, seasons and special dates.</summary>
internal sealed class HoursBuilder(FaultLog faults) : ModelBuilder(faults)
{
    public PracticeHours? Hours(FileNode node)
    {
        var weekly = node.Child(nameof(HoursEntry.Weekly)) is { } week ? Week(week) : null;
        var seasons = Each(node, nameof(HoursEntry.Seasons), Season);
        var special = Each(node, nameof(HoursEntry.Special), SpecialDay);
        CheckDistinct(node, nameof(HoursEntry.Special), nameof(SpecialDayEntry.Date));
        return Build(node, () => new PracticeHours(weekly!, seasons, special));
    }

    private WeeklyHours? Week(FileNode node) => Build(node, () => new WeeklyHours(
        Enum.GetValues<IsoDayOfWeek>()
            .Where(day => day != IsoDayOfWeek.None)
            .ToDictionary(day => day, day => Ranges(node, day.ToString()))));

    private SeasonalHours? Season(FileNode node)
    {
        var from = Date(node.Child(nameof(SeasonEntry.From)));
        var to = Date(node.Child(nameof(SeasonEntry.To)));
        var weekly = node.Child(nameof(SeasonEntry.Weekly)) is { } week ? Week(week) : null;
        if (from is { } first && to is { } last && last < first)
        {
            Faults.Add(node.Child(nameof(SeasonEntry.To))!, $"Write a date that is not before the season's first, {first:R}.");
        }

        return Build(node, () => new SeasonalHours(from!.Value, to!.Value, weekly!, node.Text(nameof(SeasonEntry.Name))));
    }

    private SpecialHours? SpecialDay(FileNode node)
    {
        var date = Date(node.Child(nameof(SpecialDayEntry.Date)));
        return Build(node, () => new SpecialHours(
            date!.Value, Ranges(node, nameof(SpecialDayEntry.Hours)), node.Text(nameof(SpecialDayEntry.Reason))));
    }

    private static IReadOnlyList<LocalTimeRange> Ranges(FileNode node, string property) =>
        [.. node.Texts(property).Select(LocalTimeRange.Parse)];
}
