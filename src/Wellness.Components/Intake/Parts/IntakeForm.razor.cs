using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.Extensions.DependencyInjection;
using Wellness.Bookings;
using Wellness.Components.Markup;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>What the client of a booking is asked before the session: to fill in, to change until it begins, to read afterwards.</summary>
/// <remarks>
/// A part of <see cref="ManageBooking"/>; it renders nothing where the practice asks nothing or the site has no
/// <see cref="IIntakeClient"/>. Each save is a form with the revision that was seen; opening the page changes nothing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class IntakeForm : ComponentBase
{
    private const string ElementId = "intake";
    private const string FormName = "wellness-intake";

    private readonly Dictionary<string, IReadOnlyList<string>> _typed = [];
    private (Guid Id, int Revision)? _loaded;
    private IntakeSheet? _sheet;
    private IReadOnlyList<FieldFault> _faults = [];
    private string? _problem;

    /// <summary>The visitor's own booking.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    /// <summary>The level of the heading above it, from 1 to 6; its own is one below.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 1;

    [SupplyParameterFromForm(FormName = FormName, Name = "answers")]
    private Dictionary<string, List<string>>? Sent { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "version")]
    private string? Version { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "revision")]
    private string? Revision { get; set; }

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private bool IsPosted => Services.GetService<IFormValueMapper>()?.CanMap(typeof(string), string.Empty, FormName) ?? false;

    private bool IsFormShown => _sheet is { IsOpen: true, Form: Practices.IntakeForm.Typed };

    /// <summary>Answers that are not given yet stand open, and so does what has to be looked at again.</summary>
    private bool IsUnfolded => _sheet?.Record?.Answers is null || _problem is not null || _faults.Count > 0 || IsOutdated;

    private bool IsOutdated => _sheet is { Record: { } record, Form: Practices.IntakeForm.Typed form }
        && (record.Form != form.Slug || record.Version != form.Version);

    /// <summary>Whether the answers were saved a moment ago, which is told with the focus.</summary>
    private bool IsSaved => _sheet?.Record is not null && _problem is null && _faults.Count == 0 && ManageAddress.Has(Navigation, ManageAddress.Saved);

    private string Title => _sheet?.Form?.Title ?? _sheet?.Record?.Title ?? IntakeText.Get("PracticeHeading");

    private string Action => Navigation.PathAndQuery();

    private IEnumerable<(IntakeQuestion Question, FieldFault Fault)> Faulty =>
        _sheet?.Form is Practices.IntakeForm.Typed form
            ? form.Questions.SelectMany(question => _faults.Where(fault => fault.Field == question.Slug).Select(fault => (question, fault))) : [];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_loaded == (Booking.Id, Booking.Revision) || Services.GetService<IIntakeClient>() is not { } client)
        {
            return;
        }

        _loaded = (Booking.Id, Booking.Revision);
        foreach (var (question, values) in Sent ?? [])
        {
            // What can't be mapped, which no form of ours sends, comes as null.
            _typed[question] = [.. ((IEnumerable<string?>?)values ?? []).OfType<string>()];
        }

        _sheet = await client.FindAsync(Booking.Id);
    }

    private static string FieldId(IntakeQuestion question) => $"{ElementId}-{question.Slug}";

    /// <summary>Where a link to the question leads: its field, or the first of its choices.</summary>
    private static string FirstId(IntakeQuestion question) => question.Kind
        is IntakeQuestionKind.YesNo or IntakeQuestionKind.OneOf or IntakeQuestionKind.SeveralOf ? $"{FieldId(question)}-0" : FieldId(question);

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private string When(IntakeRecord record) => BookingFormat.DayAndTime(record.SavedAt, Practice.TimeZone);

    private string StatusText(IntakeSheet sheet) => sheet.Record is not { } record ? IntakeText.Get("Please")
        : record.Answers is null ? IntakeText.Get("Unreadable")
        : IsOutdated ? IntakeText.Get("Changed")
        : IntakeText.Get("Filled", When(record));

    private FieldFault? FaultOf(IntakeQuestion question) => _faults.FirstOrDefault(fault => fault.Field == question.Slug);

    /// <summary>What was typed into this form, or else what is kept.</summary>
    private IReadOnlyList<string> ValuesOf(IntakeQuestion question) =>
        _typed.TryGetValue(question.Slug, out var typed) ? typed
        : IsPosted || _sheet?.Record?.Answers is not { } kept ? []
        : IntakeFormat.Typed(kept.FirstOrDefault(answer => answer.Question == question.Slug)?.Value);

    private async Task SaveAsync()
    {
        if (_sheet is not { } sheet || Services.GetService<IIntakeClient>() is not { } client)
        {
            return;
        }

        var typed = IsFormShown && sheet.Form is Practices.IntakeForm.Typed form
            ? form.Questions.ToDictionary(question => question.Slug, ValuesOf) : new Dictionary<string, IReadOnlyList<string>>();
        var version = Version is null && !IsPosted ? (sheet.Form as Practices.IntakeForm.Typed)?.Version ?? 0 : Number(Version);
        var revision = Revision is null && !IsPosted ? sheet.Record?.Revision ?? 0 : Number(Revision);
        var result = await client.SaveAsync(Booking.Id, version, revision, typed);
        _faults = result is IntakeResult.Invalid invalid ? invalid.Faults : [];
        _problem = result switch
        {
            IntakeResult.Conflict => IntakeText.Get("Conflict"),
            IntakeResult.Closed => IntakeText.Get("Closed"),
            _ => null,
        };
        _sheet = result is IntakeResult.Conflict { Current: var current } ? current : sheet;
        if (result is IntakeResult.Saved)
        {
            // A page that stays, as in a browser's own process, shows what was saved.
            _typed.Clear();
            _sheet = await client.FindAsync(Booking.Id);
            Navigation.NavigateTo(ManageAddress.Href(Navigation, ManageAddress.Saved));
        }
    }
}
