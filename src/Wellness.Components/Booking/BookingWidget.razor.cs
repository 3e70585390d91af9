using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Booking a session, from choosing what to being booked, on whatever page it stands.</summary>
/// <remarks>
/// Its state is in the address, so that every step can be linked, reloaded and gone back from; it needs no script. Several
/// on one page need an <see cref="Id"/> each. Services needed: <see cref="IBookingClient"/>, <see cref="Practice"/>, <see cref="IClock"/>;
/// with an <see cref="IWaitingListClient"/>, who finds no time can wait for one.
/// </remarks>
public sealed partial class BookingWidget : ComponentBase, IDisposable
{
    private BookingView? _view;
    private (string Uri, string Id, string? Service)? _loaded;
    private LocationWatch? _watch;
    private readonly CancellationTokenSource _gone = new();

    /// <summary>The element's id and the prefix of the widget's keys in the address (<c>a.day</c>).</summary>
    /// <value>A letter, then letters, digits, hyphens and underscores, 40 at most; <c>booking</c>, whose keys have no prefix, by default.</value>
    [Parameter]
    public string Id { get; set; } = BookingFlowState.DefaultId;

    /// <summary>The slug of the one service that is booked here; null, for all of the practice's, by default.</summary>
    [Parameter]
    public string? Service { get; set; }

    /// <summary>The level of the steps' headings, from 1 to 6; 2 by default. What lies below is one level deeper.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>What the outermost element gets besides; a class is added to the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>Shown where nothing at all is free; null, for a sentence with the practice's telephone, by default.</summary>
    [Parameter]
    public RenderFragment? NoOpenings { get; set; }

    /// <summary>Shown below what was booked, such as how to find the place; nothing by default.</summary>
    [Parameter]
    public RenderFragment<Booking>? DoneContent { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => _watch = LocationWatch.Start(Navigation, RendererInfo, ReloadAsync, InvokeAsync);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() =>
        _loaded == (Navigation.Uri, Id, Service) ? Task.CompletedTask : LoadAsync();

    private static bool IsStray(BookingView view) =>
        view.PostedForm == BookingForms.Details && view.Step != BookingStep.Details
        || view.PostedForm == BookingForms.Times && view.Step != BookingStep.Time
        || view.PostedForm == BookingForms.Wait && view.Step != BookingStep.Wait;

    private static void Ignore()
    {
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        // Always, even where this flow did not change: its links hold the keys of the others.
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        var asked = (Navigation.Uri, Id, Service);
        _loaded = asked;
        var waiting = Services.GetService<IWaitingListClient>() is { IsOpen: true } open ? open : null;
        var state = BookingFlowState.Parse(Navigation.Uri, Practice, Clock.GetCurrentInstant(), Id, Service);
        var view = new BookingView
        {
            State = state,
            Step = state.Step,
            Link = Navigation.Link,
            HeadingLevel = HeadingLevel,
            PostedForm = PostedForm(),
            NoOpenings = NoOpenings,
            DoneContent = DoneContent,
            CanWait = waiting is not null,
        };
        try
        {
            view = await BookingViewLoader.LoadAsync(view, Client, waiting, _gone.Token);
        }
        catch (BookingStoreException fault)
        {
            StoreFault.Log(Services, fault);
            // The details tell it themselves, beside what somebody typed.
            view = view with { Step = view.PostedForm == BookingForms.Details ? BookingStep.Details : BookingStep.Unreachable };
        }

        if (_loaded == asked)
        {
            _view = IsStray(view) && view.Step != BookingStep.Unreachable ? view with { Notices = [BookingText.Get("ProblemFormMoved"), .. view.Notices] } : view;
        }
    }

    private string? PostedForm() =>
        Services.GetService<IFormValueMapper>() is { } mapper
            ? new[] { BookingForms.Times, BookingForms.Details, BookingForms.Wait }.FirstOrDefault(form => mapper.CanMap(typeof(string), Id, form))
            : null;
}
