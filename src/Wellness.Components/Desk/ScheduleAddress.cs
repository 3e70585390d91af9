using System.Globalization;
using System.Web;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>The state of the schedule, which is its page's address: <c>day</c>, <c>view</c>, <c>who</c>, and what is asked about or done.</summary>
/// <param name="Path">The page's path, with a leading slash and without a query.</param>
/// <param name="View">What is shown.</param>
/// <param name="Day">The local date that it is about.</param>
/// <param name="Today">The present local date, which is left out of addresses.</param>
/// <param name="Who">A practitioner's slug; null for everybody.</param>
internal sealed record ScheduleAddress(string Path, ScheduleView View, LocalDate Day, LocalDate Today, string? Who)
{
    /// <summary>The first date that can be looked at.</summary>
    public static readonly LocalDate Earliest = new(1971, 1, 1);

    /// <summary>The last date that can be looked at.</summary>
    public static readonly LocalDate Latest = new(2199, 12, 31);

    /// <summary>The value of <see cref="Done"/> after a booking moved.</summary>
    public const string Moved = "moved";

    /// <summary>The value of <see cref="Done"/> after blocked time was given back.</summary>
    public const string Unblocked = "unblocked";

    /// <summary>The value of <see cref="Done"/> after somebody was taken off the waiting list.</summary>
    public const string Removed = "removed";

    /// <summary>The id of the booking that shall be cancelled, as the address has it; null where nothing shall.</summary>
    public string? Cancel { get; init; }

    /// <summary>The id of the booking whose client's answers are shown, as the address has it; null where none are.</summary>
    public string? Intake { get; init; }

    /// <summary>The id of the booking that shall move, as the address has it; null where none shall.</summary>
    public string? Move { get; init; }

    /// <summary>The id of the blocked time that shall be given back, as the address has it; null where none shall.</summary>
    public string? Unblock { get; init; }

    /// <summary>The id of the place on the waiting list that shall be given up, as the address has it; null where none shall.</summary>
    public string? Remove { get; init; }

    /// <summary>What was done a moment ago, as the address has it; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>How days and times are written here.</summary>
    public DeskFormat Format(Practice practice) => new(practice.TimeZone, Today);

    /// <summary>The first date on show.</summary>
    public LocalDate From => View == ScheduleView.Week ? Day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)) : Day;

    /// <summary>The last date on show, inclusive.</summary>
    public LocalDate To => View == ScheduleView.Week ? From.PlusDays(6) : Day;

    /// <summary>What is asked about or read, in a word; null where the view itself is shown.</summary>
    public string? Question => View switch
    {
        ScheduleView.Day or ScheduleView.Week => Intake is not null ? "reading"
            : Move is not null ? "moving"
            : Unblock is not null ? "unblocking"
            : Cancel is not null ? "cancelling" : null,
        ScheduleView.Waiting when Remove is not null => "removing",
        _ => null,
    };

    /// <summary>What is on show, in a word that changes when the focus must follow.</summary>
    public string StepName => Question
        ?? (Done is Moved or Unblocked or Removed ? $"done-{Done}" : View.ToString().ToLowerInvariant());

    /// <summary>The address that leads here.</summary>
    public string Href
    {
        get
        {
            (string Key, string? Value)[] pairs =
            [
                ("view", View == ScheduleView.Day ? null : View.ToString().ToLowerInvariant()),
                ("day", Day == Today ? null : StartText.Day(Day)),
                ("who", Who),
                ("cancel", Cancel),
                ("intake", Intake),
                ("move", Move),
                ("unblock", Unblock),
                ("remove", Remove),
                ("done", Done),
            ];
            var query = string.Join('&', pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
            return query.Length == 0 ? Path : $"{Path}?{query}";
        }
    }

    /// <summary>Reads an address; what makes no sense in it counts as left out.</summary>
    public static ScheduleAddress Read(Uri address, Practice practice, LocalDate today)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        var view = Enum.GetValues<ScheduleView>().FirstOrDefault(
            one => string.Equals(one.ToString(), query["view"], StringComparison.OrdinalIgnoreCase));
        var day = StartText.ReadDay(query["day"]) is { } asked && asked >= Earliest && asked <= Latest ? asked : today;
        return new ScheduleAddress(address.AbsolutePath, view, day, today, practice.Practitioner(query["who"])?.Slug)
        {
            Cancel = query["cancel"],
            Intake = query["intake"],
            Move = query["move"],
            Unblock = query["unblock"],
            Remove = query["remove"],
            Done = query["done"],
        };
    }

    /// <summary>The same some days or weeks away; null beyond the dates that can be looked at.</summary>
    public ScheduleAddress? Step(int direction)
    {
        var day = Day.PlusDays(View == ScheduleView.Week ? 7 * direction : direction);
        return day < Earliest || day > Latest ? null : this with { Day = day };
    }

    /// <summary>Where the answers of a booking's client are read.</summary>
    public string IntakeHref(Guid id) => (this with { Intake = id.ToString("D", CultureInfo.InvariantCulture) }).Href;

    /// <summary>Where a booking is asked about once more before it is cancelled.</summary>
    public string CancelHref(Guid id) => (this with { Cancel = Text(id), Done = null }).Href;

    /// <summary>Where a booking is moved, beginning on a day.</summary>
    public string MoveHref(Guid id, LocalDate day) => (this with { Day = day, Move = Text(id), Done = null }).Href;

    /// <summary>Where blocked time is asked about once more before it is given back.</summary>
    public string UnblockHref(Guid id) => (this with { Unblock = Text(id), Done = null }).Href;

    /// <summary>Where it is asked once more before somebody is taken off the waiting list.</summary>
    public string RemoveHref(Guid id) => (this with { Remove = Text(id), Done = null }).Href;

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
