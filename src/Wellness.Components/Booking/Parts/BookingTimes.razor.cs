using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Parts;

/// <summary>The second step of a <see cref="BookingWidget"/>: with whom, on which day and when. Renders nothing outside one.</summary>
/// <remarks>Nothing at another step either: what a form sent may have led on before the widget takes this part away.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingTimes : ComponentBase
{
    // What came of the last attempt to hold a time.
    private string? _problem;
    private Instant? _refused;
    private IReadOnlyList<AppointmentSlot> _alternatives = [];

    [CascadingParameter]
    private BookingView? View { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Times, Name = "time")]
    private string? Time { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Times, Name = "key")]
    private string? Key { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Times, Name = BookingFlowKeys.Area)]
    private string? SentArea { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Times, Name = BookingFlowKeys.New)]
    private string? SentAnswer { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => Key = BookingKey.KeepOrCreate(Key);

    private static string What(BookingView view) =>
        $"{view.WhatText}, {view.LengthText}, {BookingFormat.Price(view.Length.Price)}";

    private static string Chosen(BookingView view) => string.Join(", ", [
        What(view), .. view.State.IsNewClient == true ? [BookingText.Get("FirstVisitLine")] : Array.Empty<string>(), With(view),
        view.State.Area is { } area ? BookingText.Get("VisitLine", area.Name) : view.WhereText]);

    private static string With(BookingView view) =>
        view.Person is { } person ? BookingText.Get("WithLine", person.Name) : BookingText.Get("WithAnyone");

    private async Task SendAsync() => _problem = await StoreFault.TryAsync(Services, HoldAsync) ?? _problem;

    private async Task HoldAsync()
    {
        if (View is not { } view)
        {
            return;
        }

        if (view.IsPostedElsewhere || !view.IsFormFor(SentArea, SentAnswer))
        {
            _problem = BookingText.Get("ProblemFormMoved");
            return;
        }

        var start = Time is null ? null : StartText.ReadDayAndTime(Time, view.State.FirstDay, view.State.LastDay, view.Zone);
        if (start is not { } chosen || view.State.At(chosen).Choice is not { } choice)
        {
            _problem = BookingText.Get(Time is null ? "FieldTimeRequired" : "ProblemNotOffered");
            return;
        }

        var result = await Client.HoldAsync(choice, Key!);
        if (result is BookingResult.Booked)
        {
            Navigation.NavigateTo(view.Link(view.State.At(chosen)));
            return;
        }

        _problem = BookingFaultText.Of(result, choice, view.Practice);
        if (result is BookingResult.TooManyAttempts)
        {
            return;
        }

        _alternatives = BookingFaultText.Alternatives(result);
        _refused = result is BookingResult.SlotTaken or BookingResult.Refused ? chosen : null;
        Time = null;
        Key = BookingKey.Create();
    }
}
