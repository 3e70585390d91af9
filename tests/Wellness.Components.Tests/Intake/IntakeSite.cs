using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>A site that asks before a session, with one appointment on Saturday 5 December 2026, 10:00 am: static rendering and real forms, answers in memory.</summary>
public sealed class IntakeSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IntakeSite(WebApplication app, FakeClock clock)
    {
        _app = app;
        Clock = clock;
        Visitor = new Visitor(new Uri(app.Urls.First()));
    }

    /// <summary>One question of each kind; three need an answer.</summary>
    public static Practices.IntakeForm.Typed Form { get; } = new("before", 2, "Before your visit", [
        IntakeQuestion.LongText("reason", "What brings you here?", 100) with { IsRequired = true, Help = "Where it hurts." },
        IntakeQuestion.ShortText("allergies", "Allergies", 40),
        IntakeQuestion.YesNo("thinners", "Do you take blood thinners?") with { IsRequired = true },
        IntakeQuestion.YesNo("pregnant", "Are you pregnant?"),
        IntakeQuestion.OneOf("pressure", "How firm?", ["Light", "Firm"]),
        IntakeQuestion.SeveralOf("sore", "Where?", ["Neck", "Back"]),
        IntakeQuestion.Date("since", "Since when?"),
        IntakeQuestion.Number("pain", "How bad is it?", 0, 10),
        IntakeQuestion.Consent("agree", "I will say when it is too much."),
    ])
    {
        Lead = "So that the hour is spent on the table.",
    };

    public FakeClock Clock { get; }

    public FakeBookingClient Bookings => _app.Services.GetRequiredService<FakeBookingClient>();

    public FakeScheduleDesk Schedule => (FakeScheduleDesk)_app.Services.GetRequiredService<IScheduleDesk>();

    public FakeClientDesk Clients => (FakeClientDesk)_app.Services.GetRequiredService<IClientDesk>();

    internal MemoryIntake Kept => _app.Services.GetRequiredService<MemoryIntake>();

    internal Visitor Visitor { get; }

    /// <summary>The appointment's id.</summary>
    public Guid Id { get; private set; }

    public string Page => $"/manage/{Id}";

    public static async Task<IntakeSite> StartAsync(Practices.IntakeForm? form = null)
    {
        form ??= Form;
        var whole = SamplePractice.Whole;
        var practice = new Practice(
            whole.Name, whole.Url, whole.TimeZone, whole.Hours, whole.Services, whole.Practitioners, intakeForms: [form])
        {
            Telephone = whole.Telephone,
            Email = "hello@example.com",
            Intake = form.Slug,
        };
        var clock = new FakeClock(SamplePractice.Now);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(practice).AddSingleton<IClock>(clock).AddSingleton(new FakeBookingClient(practice, clock));
        builder.Services.AddSingleton<IBookingClient>(services => services.GetRequiredService<FakeBookingClient>());
        builder.Services.AddSingleton<MemoryIntake>();
        builder.Services.AddSingleton<IIntakeStore>(services => services.GetRequiredService<MemoryIntake>());
        builder.Services.AddSingleton<IIntakeProtector>(services => services.GetRequiredService<MemoryIntake>());
        builder.Services.AddSingleton<IntakeService>().AddSingleton<IIntakeClient, IntakeClient>().AddSingleton<IIntakeDesk, IntakeDesk>();
        builder.Services.AddSingleton<IScheduleDesk, FakeScheduleDesk>().AddSingleton<IClientDesk, FakeClientDesk>();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BookingSite.SiteShell>();
        await app.StartAsync();
        var site = new IntakeSite(app, clock);
        var choice = new BookingChoice(new SlotQuestion(SamplePractice.Nmt, Duration.FromMinutes(60), null), SamplePractice.December(5, 10));
        var booked = await site.Bookings.BookAsync(choice, new ClientDetails("Jane Doe", "jane@example.com"), new string('k', 43));
        site.Id = booked.ShouldBeOfType<BookingResult.Booked>().Booking.Id;
        return site;
    }

    /// <summary>Fills in what needs an answer and what a test says, and saves.</summary>
    public async Task SaveAsync(params (string Name, string? Value)[] typed)
    {
        await Visitor.GoAsync(Page);
        await SendAsync(typed);
    }

    /// <summary>Sends the form on show with what needs an answer and what a test says.</summary>
    public Task SendAsync(params (string Name, string? Value)[] typed)
    {
        var fields = Fields();
        fields["answers[reason]"] = "Sore neck";
        fields["answers[thinners]"] = "no";
        fields["answers[agree]"] = "yes";
        foreach (var (name, value) in typed)
        {
            _ = value is null ? fields.Remove(name) : fields.TryAdd(name, value);
            if (value is not null)
            {
                fields[name] = value;
            }
        }

        return Visitor.PostAsync(Page, fields);
    }

    /// <summary>What the form would send if nothing were typed into it.</summary>
    public Dictionary<string, string> Fields() => Visitor.Page.QuerySelectorAll("form.wellness-intake-form input, form.wellness-intake-form textarea")
        .Where(field => field is not AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
        .GroupBy(field => field.GetAttribute("name")!)
        .ToDictionary(group => group.Key, group => (group.First() as AngleSharp.Html.Dom.IHtmlInputElement)?.Value ?? group.First().TextContent);

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class IntakeClient(FakeBookingClient bookings, IntakeService intake) : IIntakeClient
    {
        public async Task<IntakeSheet?> FindAsync(Guid booking, CancellationToken cancellationToken = default) =>
            bookings.Bookings.TryGetValue(booking, out var own) ? await intake.FindAsync(own, cancellationToken) : null;

        public Task<IntakeResult> SaveAsync(
            Guid booking, int version, int revision, IReadOnlyDictionary<string, IReadOnlyList<string>> typed, CancellationToken cancellationToken = default) =>
            intake.SaveAsync(bookings.Bookings[booking], version, revision, typed, cancellationToken);

        public Task<bool> EraseAsync(Guid booking, CancellationToken cancellationToken = default) => intake.EraseAsync(bookings.Bookings[booking], cancellationToken);

        public string DataHref(Guid booking) => $"/wellness/appointments/{booking:D}.json";
    }

    private sealed class IntakeDesk(IScheduleDesk desk, IIntakeStore answers, IntakeService intake) : IIntakeDesk
    {
        public Task<IReadOnlyDictionary<Guid, Instant>> SavedAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default) =>
            answers.SavedAsync(bookings, cancellationToken);

        public async Task<IntakeSheet?> ReadAsync(Guid booking, CancellationToken cancellationToken = default) =>
            await desk.FindAsync(booking, cancellationToken) is { } found ? await intake.ReadAsync(found, cancellationToken) : null;
    }

    [Route("/clients")]
    public sealed class ClientsPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<ClientRecords>(0);
            builder.AddComponentParameter(1, nameof(ClientRecords.SchedulePath), "schedule");
            builder.CloseComponent();
        }
    }
}
