using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>All that the steps of a widget show, loaded before they render.</summary>
internal sealed record BookingView
{
    /// <summary>How many days the strip shows.</summary>
    public const int DaysShown = 7;

    public required BookingFlowState State { get; init; }

    public required BookingStep Step { get; init; }

    public required Func<BookingFlowState, string> Link { get; init; }

    /// <summary>The level of the step's heading, 1 to 6.</summary>
    public int HeadingLevel { get; init; } = 2;

    /// <summary>What could not be understood or done, in sentences.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The form that this request sent, if it was one of this widget's.</summary>
    public string? PostedForm { get; init; }

    /// <summary>Whether a form came back to an address that it was never rendered for: what it asks for is not what its visitor saw.</summary>
    public bool IsPostedElsewhere => PostedForm is not null && State.Faults.Any(fault =>
        fault is BookingFlowFault.UnknownService or BookingFlowFault.UnknownLength or BookingFlowFault.UnknownPractitioner);

    /// <summary>The chosen day, or the first with an opening.</summary>
    public LocalDate Day { get; init; }

    /// <summary>The free slots of the days shown, soonest first.</summary>
    public IReadOnlyList<AppointmentSlot> Week { get; init; } = [];

    /// <summary>Where <see cref="Day"/> has nothing free, the opening to go to instead.</summary>
    public AppointmentSlot? Next { get; init; }

    public Booking? Hold { get; init; }

    public Booking? Booking { get; init; }

    public RenderFragment? NoOpenings { get; init; }

    public RenderFragment<Booking>? DoneContent { get; init; }

    public Practice Practice => State.Practice;

    public DateTimeZone Zone => Practice.TimeZone;

    public ServiceOffering Service => State.Service ?? throw new InvalidOperationException("No service is chosen at this step.");

    public SessionLength Length => State.Length ?? throw new InvalidOperationException("No length is chosen at this step.");

    /// <summary>The strip's first day: the strips follow one another from today.</summary>
    public LocalDate WeekStart => StripStart(State, Day);

    public IEnumerable<LocalDate> WeekDays =>
        Enumerable.Range(0, DaysShown).Select(WeekStart.PlusDays).Where(day => day <= State.LastDay);

    public IEnumerable<AppointmentSlot> SlotsOn(LocalDate day) => Week.Where(slot => slot.Start.InZone(Zone).Date == day);

    public string ElementId(string name) => $"{State.Id}-{name}";

    /// <summary>Who was asked for, or who alone gives the service; null for anyone who is free.</summary>
    public Practitioner? Person =>
        State.Practitioner ?? (Practice.PractitionersOf(Service).ToArray() is [var only] ? only : null);

    /// <summary>"Heather", or "Anyone who is free" where nobody was asked for and nothing is held yet.</summary>
    public string WithWhom => (Practice.Practitioner(Hold?.Practitioner) ?? Person)?.Name ?? BookingText.Get("Anyone");

    public string LengthText => PracticeFormat.Length(Length.Duration);

    public static LocalDate StripStart(BookingFlowState state, LocalDate day) =>
        state.FirstDay.PlusDays(Period.DaysBetween(state.FirstDay, day) / DaysShown * DaysShown);
}
