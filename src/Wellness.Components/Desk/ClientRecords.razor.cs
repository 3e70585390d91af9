using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>What is kept about one client: found by their e-mail address, downloaded for them, erased after asking once more.</summary>
/// <remarks>
/// The address is in forms alone, never in the page's own address. Put it on a page behind the policy of those who run the
/// practice; <see cref="IClientDesk"/> asks for it once more. Nothing here needs a script. Needs <see cref="IClock"/> too.
/// </remarks>
public sealed partial class ClientRecords : ComponentBase
{
    private const string FindForm = "wellness-clients-find";
    private const string EraseForm = "wellness-clients-erase";

    private ClientExport? _export;
    private IReadOnlyDictionary<Guid, Instant> _saved = new Dictionary<Guid, Instant>();
    private bool _isAsking;
    private bool _isFaulty;
    private string? _notice;

    /// <summary>The level of its heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>The path of the page with the <see cref="Schedule"/>, such as <c>practice/schedule</c>, which appointments to come then link to; null, for no links, by default.</summary>
    [Parameter]
    public string? SchedulePath { get; set; }

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [SupplyParameterFromForm(FormName = FindForm, Name = "email")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = EraseForm, Name = "email")]
    private string? EraseEmail { get; set; }

    [SupplyParameterFromForm(FormName = EraseForm, Name = "step")]
    private string? Step { get; set; }

    [Inject]
    private IClientDesk Clients { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private DeskFormat Format => DeskFormat.At(Clock.GetCurrentInstant(), Practice);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // The erase form stands below what is kept, so that is read before it is asked.
        if (EraseEmail is { } email && IsAddress(email))
        {
            await LoadAsync(email);
        }
    }

    private static bool IsAddress(string? email) => ClientDetails.Check("anyone", email, null, null).Count == 0;

    private static bool IsEmpty(ClientExport export) => export is { Bookings.Count: 0, Waiting.Count: 0 };

    private int Ahead(ClientExport export) => export.Bookings.Count(IsAhead);

    private bool IsAhead(Booking booking) => booking.Status.IsOpen() && booking.End > Clock.GetCurrentInstant();

    private string? DayHref(Booking booking) => SchedulePath is { } path && IsAhead(booking)
        ? $"{path}?day={StartText.Day(booking.Start.InZone(Practice.TimeZone).Date)}" : null;

    private async Task FindAsync()
    {
        _isFaulty = !IsAddress(Email);
        if (!_isFaulty)
        {
            await LoadAsync(Email!);
        }
    }

    private async Task EraseAsync()
    {
        _isFaulty = !IsAddress(EraseEmail);
        if (_isFaulty)
        {
            return;
        }

        if (Step != "erase")
        {
            _isAsking = true;
            return;
        }

        var erasure = await Clients.EraseAsync(EraseEmail!);
        _notice = IntakeText.Get("ClientsErased", erasure.Erased.Count);
        if (erasure.Upcoming.Count > 0)
        {
            _notice += " " + IntakeText.Get("ClientsErasedAhead", erasure.Upcoming.Count);
        }

        await LoadAsync(EraseEmail!);
    }

    private async Task LoadAsync(string email)
    {
        _export = await Clients.FindAsync(email);
        _saved = Services.GetService<IIntakeDesk>() is { } intake
            ? await intake.SavedAsync([.. _export.Bookings.Select(booking => booking.Id)]) : _saved;
    }
}
