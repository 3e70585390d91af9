using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>The practice's own list of calendar addresses: making one, giving it a new secret, ending it.</summary>
/// <remarks>
/// An address is shown in the answer to the form that made it and nowhere else. Put it on a page behind the policy of
/// those who run the practice; <see cref="ICalendarDesk"/> asks for it once more. Nothing here needs a script. Needs <see cref="IClock"/> too.
/// </remarks>
public sealed partial class FeedAddresses : ComponentBase
{
    private const string ChangeForm = "wellness-feeds-change";
    private const string CreateForm = "wellness-feeds-create";

    // From the least that a calendar's maker learns to the most.
    private static readonly FeedPrivacy[] Privacies = [FeedPrivacy.Busy, FeedPrivacy.Initials, FeedPrivacy.Name, FeedPrivacy.Full];

    private IReadOnlyList<FeedToken> _feeds = [];
    private string? _address;
    private string? _notice;
    private string? _fault;

    /// <summary>The level of its heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [SupplyParameterFromForm(FormName = CreateForm, Name = "practitioner")]
    private string? Practitioner { get; set; }

    [SupplyParameterFromForm(FormName = CreateForm, Name = "privacy")]
    private string? Privacy { get; set; }

    [SupplyParameterFromForm(FormName = CreateForm, Name = "buffers")]
    private string? Buffers { get; set; }

    [SupplyParameterFromForm(FormName = ChangeForm, Name = "renew")]
    private string? Renew { get; set; }

    [SupplyParameterFromForm(FormName = ChangeForm, Name = "revoke")]
    private string? Revoke { get; set; }

    [Inject]
    private ICalendarDesk Desk { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _feeds = await Desk.FeedsAsync();

    private static string Details(FeedScope scope) => scope.Practitioner is null ? ""
        : scope.Buffers ? $"{DeskText.Get($"Privacy{scope.Privacy}")} {DeskText.Get("FeedWithBuffers")}"
        : DeskText.Get($"Privacy{scope.Privacy}");

    private string Name(FeedScope scope) =>
        scope.Practitioner is { } slug ? Practice.Practitioner(slug)?.Name ?? slug : DeskText.Get("FeedOfClient");

    private async Task CreateAsync()
    {
        if (Practice.Practitioner(Practitioner) is not { } practitioner
            || !Enum.TryParse<FeedPrivacy>(Privacy, out var privacy) || !Privacies.Contains(privacy))
        {
            _fault = DeskText.Get("FeedUnknownChoice");
            return;
        }

        _address = await Desk.CreateFeedAsync(new FeedScope(practitioner.Slug, privacy, Buffers is not null));
        await ShowAsync(DeskText.Get("FeedMade", practitioner.Name));
    }

    private async Task ChangeAsync()
    {
        if (Guid.TryParse(Renew, out var renewed))
        {
            _address = await Desk.RenewFeedAsync(renewed);
            await ShowAsync(DeskText.Get(_address is null ? "FeedGone" : "FeedRenewed"));
        }
        else
        {
            var isRevoked = Guid.TryParse(Revoke, out var revoked) && await Desk.RevokeFeedAsync(revoked);
            await ShowAsync(DeskText.Get(isRevoked ? "FeedRevoked" : "FeedGone"));
        }
    }

    private async Task ShowAsync(string notice)
    {
        _notice = notice;
        _feeds = await Desk.FeedsAsync();
    }
}
