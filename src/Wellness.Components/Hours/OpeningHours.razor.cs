using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>The hours of the coming seven days, with today marked, and in words the days after them that differ.</summary>
/// <remarks>
/// Weekdays stand in the order of the culture's week, each with its next date, today's counted first; so a weekend
/// visitor reads the hours to come and not those gone by. Today is the practice's, not the server's or the visitor's.
/// </remarks>
public sealed partial class OpeningHours
{
    /// <summary>The practice to show; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The level of its heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>How many days ahead, after the seven shown, special hours are told: 0 or more; 42 by default.</summary>
    [Parameter]
    public int SpecialDaysAhead { get; set; } = 42;

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private IClock Clock { get; set; } = default!;

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    private IReadOnlyList<OpeningDay> Week { get; set; } = [];

    private IReadOnlyList<SpecialHours> Later { get; set; } = [];

    private string? SeasonNote { get; set; }

    private Practice Shown => Practice ?? RegisteredPractice;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var today = Clock.GetCurrentInstant().InZone(Shown.TimeZone).Date;
        var hours = Shown.Hours;
        Week = OpeningDay.WeekFrom(today, hours, CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek);
        Later = [.. hours.Special.Where(special => special.Date > today.PlusDays(6) && special.Date <= today.PlusDays(6 + SpecialDaysAhead))];
        SeasonNote = hours.Seasons.LastOrDefault(season => season.Contains(today)) is { } season ? SeasonSentence(season) : null;
    }

    private static string SeasonSentence(SeasonalHours season) => season.Name is { } name
        ? Texts.Format(nameof(Texts.NamedSeasonUntil), PracticeFormat.Day(season.To), name)
        : Texts.Format(nameof(Texts.SeasonUntil), PracticeFormat.Day(season.To));

    private static string SpecialNote(SpecialHours special) =>
        special.Reason is { } reason ? $"{PracticeFormat.Day(special.Date)}, {reason}" : PracticeFormat.Day(special.Date);

    private static string SpecialSentence(SpecialHours special)
    {
        var day = PracticeFormat.Day(special.Date);
        return special switch
        {
            { IsClosed: true, Reason: { } reason } => Texts.Format(nameof(Texts.ClosedOnFor), day, reason),
            { IsClosed: true } => Texts.Format(nameof(Texts.ClosedOn), day),
            { Reason: { } reason } => Texts.Format(nameof(Texts.OpenOnFor), day, PracticeFormat.Ranges(special.Ranges), reason),
            _ => Texts.Format(nameof(Texts.OpenOn), day, PracticeFormat.Ranges(special.Ranges)),
        };
    }
}
