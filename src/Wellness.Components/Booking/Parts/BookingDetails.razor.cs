using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Parts;

/// <summary>The third step of a <see cref="BookingWidget"/>: who comes. Renders nothing outside one.</summary>
/// <remarks>Nothing at another step either: what a form sent may have led on before the widget takes this part away.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingDetails : ComponentBase
{
    // What came of the last attempt to book.
    private string? _problem;
    private IReadOnlyList<FieldFault> _faults = [];
    private IReadOnlyList<AppointmentSlot> _alternatives = [];

    // A form without its own key could book twice when it is sent again, so it books nothing at all.
    private bool _isForged;

    // How old the form was that came back; null until it is read, which happens once.
    private FormAge? _age;

    [CascadingParameter]
    private BookingView? View { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = "email")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = "telephone")]
    private string? Telephone { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = "note")]
    private string? Note { get; set; }

    /// <summary>An alternative to the address's time, chosen after that was taken.</summary>
    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = "time")]
    private string? Time { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = "key")]
    private string? Key { get; set; }

    /// <summary>When the form was rendered, signed; null where nothing signs it.</summary>
    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = "stamp")]
    private string? Stamp { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = BookingFlowKeys.Area)]
    private string? SentArea { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = BookingFlowKeys.New)]
    private string? SentAnswer { get; set; }

    /// <summary>People don't see this field; who fills it in is none.</summary>
    [SupplyParameterFromForm(FormName = BookingForms.Details, Name = "homepage")]
    private string? Homepage { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private string Address => new Uri(Navigation.Uri).PathAndQuery;

    private Instant? Start =>
        View is not { } view ? null
        : Time is null ? view.State.Start
        : StartText.ReadDayAndTime(Time, view.State.FirstDay, view.State.LastDay, view.Zone);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _isForged |= View?.PostedForm == BookingForms.Details && !BookingKey.IsOurs(Key);
        Key = BookingKey.KeepOrCreate(Key);
        ReadStamp();
    }

    private void ReadStamp()
    {
        if (_age is not null)
        {
            return;
        }

        if (Services.GetService<IFormStamp>() is not { } stamps)
        {
            (_age, Stamp) = (FormAge.Right, null);
            return;
        }

        _age = View?.PostedForm == BookingForms.Details ? stamps.Read(Stamp) : FormAge.Right;
        if (Stamp is null || _age is FormAge.TooOld or FormAge.Unreadable)
        {
            Stamp = stamps.Create();
        }
    }

    private async Task SendAsync() => _problem = await StoreFault.TryAsync(Services, BookAsync) ?? _problem;

    private async Task BookAsync()
    {
        if (View is not { } view)
        {
            return;
        }

        var isMoved = view.IsPostedElsewhere || !view.IsFormFor(SentArea, SentAnswer);
        if (_isForged || isMoved || !string.IsNullOrEmpty(Homepage))
        {
            _problem = BookingText.Get(isMoved ? "ProblemFormMoved" : "ProblemUnsent");
            return;
        }

        if (_age != FormAge.Right)
        {
            _problem = BookingText.Get("ProblemSendAgain");
            return;
        }

        if (Start is not { } start || view.State.At(start).Choice is not { } choice)
        {
            var now = view.State.At(Clock.GetCurrentInstant()).Choice;
            await OfferAsync(BookingText.Get("ProblemNotOffered"), now is null ? [] : await Client.FindNearestAsync(now));
            return;
        }

        _problem = null;
        _alternatives = [];
        _faults = ClientDetails.Check(Name, Email, Telephone, Note);
        if (_faults.Count == 0)
        {
            await BookAsync(view, choice);
        }
    }

    private async Task BookAsync(BookingView view, BookingChoice choice)
    {
        var client = new ClientDetails(Name!, Email!, Telephone, Note);
        var result = await Client.BookAsync(choice, client, Key!);
        switch (result)
        {
            case BookingResult.Booked booked:
                Navigation.NavigateTo(view.Link(view.State.Booked(booked.Booking.Id)));
                break;
            case BookingResult.Invalid invalid:
                _faults = invalid.Faults;
                break;
            case BookingResult.TooManyAttempts many:
                _problem = BookingFaultText.TooMany(many.RetryAfter, view.Practice);
                break;
            default:
                await OfferAsync(BookingFaultText.Of(result, choice, view.Practice), BookingFaultText.Alternatives(result));
                break;
        }
    }

    /// <summary>Keeps everything typed, tells what happened and offers other times; the next sending is a new attempt.</summary>
    private Task OfferAsync(string problem, IReadOnlyList<AppointmentSlot> alternatives)
    {
        _problem = problem;
        _alternatives = alternatives;
        Time = null;
        Key = BookingKey.Create();
        return Task.CompletedTask;
    }

    /// <summary>Where a fault is mended: its field, or the step that asked; null where only a new form helps.</summary>
    private string? LinkOf(BookingView view, FieldFault fault) => fault.Field switch
    {
        nameof(BookingRequest.Area) => view.Link(view.State.WithoutArea()),
        nameof(BookingRequest.IsNewClient) => view.Link(view.State.WithoutAnswer()),
        _ => ClientFields.Has(fault.Field) ? $"{Address}#{view.ElementId(fault.Field.ToLowerInvariant())}" : null,
    };

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
