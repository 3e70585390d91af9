using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The step of a <see cref="BookingWidget"/> for those who found no time: on which days, at what time of day, and who waits. Renders nothing outside one.</summary>
/// <remarks>Nothing at another step either: what a form sent may have led on before the widget takes this part away.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingWait : ComponentBase
{
    private const int UsualDays = 14;

    private static readonly PartsOfDay[] Parts = [PartsOfDay.Morning, PartsOfDay.Afternoon, PartsOfDay.Evening];

    // What came of the last attempt to join.
    private string? _problem;
    private IReadOnlyList<FieldFault> _faults = [];

    private bool _isFilled;
    private bool _isForged;
    private PartsOfDay _parts = PartsOfDay.Any;

    [CascadingParameter]
    private BookingView? View { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = BookingFlowKeys.With)]
    private string? With { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "morning")]
    private string? Morning { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "afternoon")]
    private string? Afternoon { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "evening")]
    private string? Evening { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "email")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "telephone")]
    private string? Telephone { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "note")]
    private string? Note { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "key")]
    private string? Key { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = BookingFlowKeys.Area)]
    private string? SentArea { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = BookingFlowKeys.New)]
    private string? SentAnswer { get; set; }

    /// <summary>People don't see this field; who fills it in is none.</summary>
    [SupplyParameterFromForm(FormName = BookingForms.Wait, Name = "homepage")]
    private string? Homepage { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_isFilled || View is not { Step: BookingStep.Wait } view)
        {
            return;
        }

        _isFilled = true;
        if (view.PostedForm == BookingForms.Wait)
        {
            _isForged = !BookingKey.IsOurs(Key);
            _parts = (Morning is null ? 0 : PartsOfDay.Morning) | (Afternoon is null ? 0 : PartsOfDay.Afternoon) | (Evening is null ? 0 : PartsOfDay.Evening);
        }
        else
        {
            var from = view.State.Day ?? view.State.FirstDay;
            (With, From, To) = (view.State.Practitioner?.Slug, StartText.Day(from), StartText.Day(from.PlusDays(UsualDays - 1)));
        }

        Key = BookingKey.KeepOrCreate(Key);
    }

    private static string Chosen(BookingView view) => string.Join(", ", [
        view.WhatText, view.LengthText, .. view.State.IsNewClient == true ? [BookingText.Get("FirstVisitLine")] : Array.Empty<string>(),
        view.State.Area is { } area ? BookingText.Get("VisitLine", area.Name) : view.WhereText]);

    private static Practitioner[] Givers(BookingView view) => [.. view.Practice.PractitionersOf(view.Service)];

    private async Task SendAsync() => _problem = await StoreFault.TryAsync(Services, JoinAsync) ?? _problem;

    private async Task JoinAsync()
    {
        if (View is not { } view)
        {
            return;
        }

        var isMoved = view.IsPostedElsewhere || !view.IsFormFor(SentArea, SentAnswer);
        if (_isForged || isMoved || !string.IsNullOrEmpty(Homepage))
        {
            _problem = BookingText.Get(isMoved ? "ProblemFormMoved" : "WaitUnsent");
            return;
        }

        _problem = null;
        var (from, to) = (StartText.ReadDay(From), StartText.ReadDay(To));
        _faults =
        [
            .. from is null ? [new FieldFault(nameof(WaitingListRequest.From), FieldRule.Required)] : Array.Empty<FieldFault>(),
            .. to is null ? [new FieldFault(nameof(WaitingListRequest.To), FieldRule.Required)] : Array.Empty<FieldFault>(),
            .. _parts == PartsOfDay.None ? [new FieldFault(nameof(WaitingListRequest.Parts), FieldRule.Required)] : Array.Empty<FieldFault>(),
            .. ClientDetails.Check(Name, Email, Telephone, Note),
        ];
        if (_faults.Count == 0)
        {
            await JoinAsync(view, from!.Value, to!.Value);
        }
    }

    private async Task JoinAsync(BookingView view, LocalDate from, LocalDate to)
    {
        var question = view.Question;
        var request = new WaitingListRequest(question.Service, question.Duration, string.IsNullOrEmpty(With) ? null : With, from, to, Key!)
        {
            Parts = _parts,
            Area = question.Area,
            IsNewClient = question.IsNewClient,
        };
        var list = (IWaitingListClient)Services.GetService(typeof(IWaitingListClient))!;
        switch (await list.JoinAsync(request, new ClientDetails(Name!, Email!, Telephone, Note)))
        {
            case JoinResult.Joined joined:
                Navigation.NavigateTo(view.Link(view.State.Waiting(joined.Entry.Id)));
                break;
            case JoinResult.TooManyAttempts many:
                _problem = BookingFaultText.TooMany(many.RetryAfter, view.Practice);
                break;
            case JoinResult.Invalid invalid:
                _faults = invalid.Faults;
                break;
        }
    }

    private void Choose(PartsOfDay part, bool isChosen) => _parts = isChosen ? _parts | part : _parts & ~part;

    private string? Wrong(string field) => _faults.Any(fault => fault.Field == field) ? "true" : null;

    private string? Told(string field) => _faults.FirstOrDefault(fault => fault.Field == field) is { } fault ? BookingFaultText.Of(fault) : null;

    /// <summary>Where a fault is mended: its field, or the step that asked; null where only a new form helps.</summary>
    private string? LinkOf(BookingView view, FieldFault fault) => fault.Field switch
    {
        nameof(WaitingListRequest.Area) => view.Link(view.State.WithoutArea()),
        nameof(WaitingListRequest.IsNewClient) => view.Link(view.State.WithoutAnswer()),
        nameof(WaitingListRequest.From) => FieldLink(view, "from"),
        nameof(WaitingListRequest.To) => FieldLink(view, "to"),
        nameof(WaitingListRequest.Parts) => FieldLink(view, "morning"),
        _ => ClientFields.Has(fault.Field) ? FieldLink(view, fault.Field.ToLowerInvariant()) : null,
    };

    private string FieldLink(BookingView view, string field) => $"{Navigation.Address(view.State)}#{view.ElementId(field)}";

    private string? Typed(string field) => field switch
    {
        nameof(Name) => Name,
        nameof(Email) => Email,
        nameof(Telephone) => Telephone,
        _ => Note,
    };

    private void Type(string field, string? text)
    {
        switch (field)
        {
            case nameof(Name):
                Name = text;
                break;
            case nameof(Email):
                Email = text;
                break;
            case nameof(Telephone):
                Telephone = text;
                break;
            default:
                Note = text;
                break;
        }
    }
}
