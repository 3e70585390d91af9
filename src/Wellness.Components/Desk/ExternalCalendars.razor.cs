using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>The practice's own list of calendars elsewhere that make a practitioner busy: how old each copy is, what failed, taking one on and away.</summary>
/// <remarks>
/// An address is never shown again, since whoever has it can read the calendar. Put it on a page behind the policy of
/// those who run the practice; <see cref="ICalendarDesk"/> asks for it once more. Nothing here needs a script.
/// </remarks>
public sealed partial class ExternalCalendars : ComponentBase
{
    private const string AddForm = "wellness-sources-add";
    private const string RemoveForm = "wellness-sources-remove";

    private IReadOnlyList<ExternalCalendar> _sources = [];
    private string? _notice;
    private string? _fault;

    /// <summary>The level of its heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [SupplyParameterFromForm(FormName = AddForm, Name = "practitioner")]
    private string? Practitioner { get; set; }

    [SupplyParameterFromForm(FormName = AddForm, Name = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = AddForm, Name = "address")]
    private string? Address { get; set; }

    [SupplyParameterFromForm(FormName = RemoveForm, Name = "remove")]
    private string? Remove { get; set; }

    [Inject]
    private ICalendarDesk Desk { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private DeskFormat Format => DeskFormat.At(Clock.GetCurrentInstant(), Practice);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _sources = await Desk.SourcesAsync();

    private static string Why(ImportFailure failure) =>
        DeskText.Find($"Import{failure.Reason}") ?? DeskText.Get("ImportOther", failure);

    private string Age(ExternalCalendar source)
    {
        if (source.LastSuccess is not { } success)
        {
            return DeskText.Get("SourceNeverRead");
        }

        var age = Clock.GetCurrentInstant() - success;
        var read = Format.DayAndTime(success);
        return age < Duration.FromHours(1)
            ? DeskText.Get("SourceReadMinutes", Math.Max(0, (int)age.TotalMinutes), read)
            : DeskText.Get("SourceReadHours", (int)age.TotalHours, read);
    }

    private string Failure(ExternalCalendar source, ImportFailure failure) => DeskText.Get(
        source.LastSuccess is null ? "SourceFailedNew" : "SourceFailed",
        source.LastAttempt is { } tried ? Format.DayAndTime(tried) : "", Why(failure));

    private async Task AddAsync()
    {
        if (Practice.Practitioner(Practitioner) is not { } practitioner)
        {
            _fault = DeskText.Get("SourceUnknownChoice");
        }
        else if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > ExternalCalendar.LongestName || Name.Any(char.IsControl))
        {
            _fault = DeskText.Get("SourceNameFault", ExternalCalendar.LongestName);
        }
        else if (await Desk.AddSourceAsync(practitioner.Slug, Name, Address ?? "") is { } failure)
        {
            _fault = Why(failure);
        }
        else
        {
            await ShowAsync(DeskText.Get("SourceAdded", Name.Trim()));
            (Name, Address) = (null, null);
        }
    }

    private async Task RemoveAsync()
    {
        var isRemoved = Guid.TryParse(Remove, out var id) && await Desk.RemoveSourceAsync(id);
        await ShowAsync(DeskText.Get(isRemoved ? "SourceRemoved" : "SourceGone"));
    }

    private async Task ShowAsync(string notice)
    {
        _notice = notice;
        _sources = await Desk.SourcesAsync();
    }
}
