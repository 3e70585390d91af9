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

    /// <summary>The step for scripts, which move the focus when it changes: choosing a length comes after choosing a service.</summary>
    public string StepName => Step == BookingStep.Service && State.Service is not null ? "length" : Step.ToString().ToLowerInvariant();

    public required Func<BookingFlowState, string> Link { get; init; }

    /// <summary>The level of the step's heading, 1 to 6.</summary>
    public int HeadingLevel { get; init; } = 2;

    /// <summary>What could not be understood or done, in sentences.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The form that this request sent, if it was one of this widget's.</summary>
    public string? PostedForm { get; init; }

    /// <summary>Whether a form came back to an address that it was never rendered for: what it asks for is not what its visitor saw.</summary>
    public bool IsPostedElsewhere => PostedForm is not null && State.Faults.Any(fault => fault
        is BookingFlowFault.UnknownService or BookingFlowFault.UnreadableAnswer or BookingFlowFault.UnknownLength
        or BookingFlowFault.LengthNotForNewClients or BookingFlowFault.UnknownPractitioner
        or BookingFlowFault.UnknownArea or BookingFlowFault.AreaNotAsked);

    /// <summary>The chosen day, or the first with an opening.</summary>
    public LocalDate Day { get; init; }

    /// <summary>The free slots of the days shown, soonest first.</summary>
    public IReadOnlyList<AppointmentSlot> Week { get; init; } = [];

    /// <summary>Where <see cref="Day"/> has nothing free, the opening to go to instead.</summary>
    public AppointmentSlot? Next { get; init; }

    public Booking? Hold { get; init; }

    public Booking? Booking { get; init; }

    /// <summary>What the visitor waits for, once they do.</summary>
    public WaitingListEntry? Entry { get; init; }

    /// <summary>Whether a visitor who finds no time that suits can be told of another.</summary>
    public bool CanWait { get; init; }

    public RenderFragment? NoOpenings { get; init; }

    public RenderFragment<Booking>? DoneContent { get; init; }

    public Practice Practice => State.Practice;

    public DateTimeZone Zone => Practice.TimeZone;

    public ServiceOffering Service => State.Service ?? throw new InvalidOperationException("No service is chosen at this step.");

    public SessionLength Length => State.Length ?? throw new InvalidOperationException("No length is chosen at this step.");

    public SlotQuestion Question => State.Question ?? throw new InvalidOperationException("Not all that decides about times is chosen at this step.");

    /// <summary>The strip's first day: the strips follow one another from today.</summary>
    public LocalDate WeekStart => StripStart(State, Day);

    public IEnumerable<LocalDate> WeekDays =>
        Enumerable.Range(0, DaysShown).Select(WeekStart.PlusDays).Where(day => day <= State.LastDay);

    public IEnumerable<AppointmentSlot> SlotsOn(LocalDate day) => Week.Where(slot => slot.Start.InZone(Zone).Date == day);

    /// <summary>Whether a form that came back was rendered for the answers of the address that it came to; true where none came back.</summary>
    /// <param name="area">The area's slug in the form; null or empty for none.</param>
    /// <param name="answer">Whether it is the first visit, as the form says it; null or empty for not asked.</param>
    public bool IsFormFor(string? area, string? answer) =>
        PostedForm is null || ((area ?? "") == (State.Area?.Slug ?? "") && (answer ?? "") == (BookingFlowKeys.Answer(State.IsNewClient) ?? ""));

    /// <summary>Whether a form was sent to a step that asks something else first.</summary>
    public bool IsUnanswered => PostedForm is not null && Step is (BookingStep.FirstVisit or BookingStep.Area);

    public string ElementId(string name) => $"{State.Id}-{name}";

    /// <summary>Who was asked for, or who alone gives the service; null for anyone who is free.</summary>
    public Practitioner? Person =>
        State.Practitioner ?? (Practice.PractitionersOf(Service).ToArray() is [var only] ? only : null);

    /// <summary>"Heather", or "Anyone who is free" where nobody was asked for and nothing is held yet.</summary>
    public string WithWhom => (Practice.Practitioner(Hold?.Practitioner) ?? Person)?.Name ?? BookingText.Get("Anyone");

    /// <summary>"Heather", or "we" where it could be several people.</summary>
    public string WhoComes => Person?.Name ?? BookingText.Get("We");

    /// <summary>Whether a session takes several clients, so that it has seats.</summary>
    public bool IsClass => Service.Capacity > 1;

    /// <summary>What the button that books is called: whether for a time or a place, and whether the practice must agree.</summary>
    public string BookText => BookingText.Get($"{(Service.RequiresApproval ? "Ask" : "Book")}{(IsClass ? "Place" : "")}");

    public string WhatText => BookingFormat.What(Service);

    public string WhereText => BookingFormat.Where(Practice, Service, State.Area?.Slug);

    /// <summary>The way back to what was chosen before the time, and what it is called; null where nothing else can be chosen.</summary>
    public (BookingFlowState State, string Text)? SessionChange =>
        State.Lengths.Count > 1 || State.HasOtherServices ? (State.WithoutLength(), "ChangeLength")
        : Service.NewClients is not null ? (State.WithoutAnswer(), "ChangeAnswer")
        : null;

    /// <summary>What holds for a first visit, in sentences; empty where nothing does.</summary>
    public string FirstVisitRules => string.Join(' ', ServiceFacts.FirstVisit(Practice, Service));

    public string LengthText => PracticeFormat.Length(Length.Duration);

    public static LocalDate StripStart(BookingFlowState state, LocalDate day) =>
        state.FirstDay.PlusDays(Period.DaysBetween(state.FirstDay, day) / DaysShown * DaysShown);
}
