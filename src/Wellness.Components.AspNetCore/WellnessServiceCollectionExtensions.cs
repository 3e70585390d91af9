using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore;
using Wellness.AspNetCore.Bookings;
using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Desk;
using Wellness.AspNetCore.Feeds;
using Wellness.AspNetCore.Forms;
using Wellness.AspNetCore.Hosting;
using Wellness.AspNetCore.Intake;
using Wellness.AspNetCore.Links;
using Wellness.AspNetCore.Messages;
using Wellness.AspNetCore.Telemetry;
using Wellness.Bookings;
using Wellness.Components;
using Wellness.Components.Messages;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness;

/// <summary>Adds a practice, its availability and its bookings to a site.</summary>
public static class WellnessServiceCollectionExtensions
{
    /// <summary>Adds the practice that <c>practice.json</c> describes.</summary>
    /// <remarks>
    /// The file is read when the site starts, not by this call; a file with faults stops the start with all of them.
    /// Forms are signed and clients' answers encrypted with keys kept in the data folder, unless the site configures Data Protection itself.
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">
    /// The application's configuration: its section <c>Wellness</c> holds <see cref="WellnessOptions"/>, and below it <c>Bookings</c>
    /// holds <see cref="BookingOptions"/>, <c>Store</c> <see cref="BookingStoreOptions"/>, <c>ExternalCalendars</c> <see cref="ExternalCalendarOptions"/>, <c>Mail</c>
    /// <see cref="MailOptions"/>, <c>Outbox</c> <see cref="OutboxOptions"/> and <c>Forms</c> <see cref="FormOptions"/>.
    /// </param>
    /// <param name="configure">Sets options in code, after the configuration.</param>
    /// <returns>The builder on which the package that keeps the bookings is chosen, such as <c>.UseSqlite()</c>.</returns>
    public static WellnessBuilder AddWellness(
        this IServiceCollection services, IConfiguration configuration, Action<WellnessOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(LoadPractice);
        return Add(services, configuration, configure);
    }

    /// <summary>Adds a practice that code describes.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="practice">The practice.</param>
    /// <param name="configuration">The application's configuration, read as by the other overload.</param>
    /// <param name="configure">Sets options in code, after the configuration.</param>
    /// <returns>The builder on which the package that keeps the bookings is chosen, such as <c>.UseSqlite()</c>.</returns>
    public static WellnessBuilder AddWellness(
        this IServiceCollection services, Practice practice, IConfiguration configuration, Action<WellnessOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(practice);
        services.TryAddSingleton(practice);
        return Add(services, configuration, configure);
    }

    private static WellnessBuilder Add(IServiceCollection services, IConfiguration configuration, Action<WellnessOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(new SettingReader(configuration));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<WellnessOptions>, WellnessOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<BookingOptions>, BookingOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<BookingStoreOptions>, BookingStoreOptionsSetup>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<BookingOptions>>().Value);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        if (WellnessCommands.IsInCommandLine)
        {
            // What a command prints is for a file or another program, so no line of the log may stand in it.
            services.PostConfigure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IClock, TimeProviderClock>();
        services.AddWellnessTelemetry();
        services.TryAddSingleton<BookingUpkeep>();
        services.TryAddSingleton(provider => new TimeZoneUpdate(
            provider.GetRequiredService<IUpkeepStore>(), DateTimeZoneProviders.Tzdb, provider.GetRequiredService<IClock>()));
        services.AddHostedService<BookingUpkeepWorker>();
        services.AddHealthChecks();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HealthCheckServiceOptions>, HealthChecksSetup>());

        services.AddWellnessComponents();
        services.AddHttpContextAccessor();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<FormOptions>, FormOptionsSetup>());
        services.TryAddSingleton<FormLimits>();
        services.TryAddSingleton<IFormStamp, ProtectedFormStamp>();
        services.TryAddScoped<ServerBookingClient>();
        services.TryAddScoped<IBookingClient>(provider => provider.GetRequiredService<ServerBookingClient>());
        services.TryAddScoped<IWaitingListClient, ServerWaitingListClient>();

        services.TryAddScoped<PracticeGate>();
        services.TryAddScoped<ICalendarDesk, ServerCalendarDesk>();
        services.TryAddScoped<IScheduleDesk, ServerScheduleDesk>();
        services.TryAddScoped<IIntakeDesk, ServerIntakeDesk>();
        services.TryAddScoped<IClientDesk, ServerClientDesk>();

        services.TryAddSingleton<IIntakeProtector, DataProtectionIntake>();
        services.TryAddSingleton<IntakeService>();
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<ClientArchive>(
            provider, ActivatorUtilities.CreateInstance<ClientMailFiles>(provider)));
        services.TryAddScoped<IIntakeClient, ServerIntakeClient>();

        services.AddAntiforgery();
        services.AddAuthorization();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<AuthorizationOptions>, PracticePolicySetup>());
        services.AddDataProtection();
        services.TryAddSingleton(provider => new DataFolder(FromContentRoot(provider, options => options.DataFolder)));
        services.AddSingleton<IPostConfigureOptions<KeyManagementOptions>, KeyRingSetup>();
        services.AddSingleton<IPostConfigureOptions<DataProtectionOptions>, KeyRingSetup>();

        services.TryAddSingleton<SecretPaths>();
        services.Replace(ServiceDescriptor.Singleton<IHttpContextFactory, SecretPathContextFactory>());
        services.TryAddSingleton(provider => new AppointmentCalendar(
            provider.GetRequiredService<Practice>(), provider.GetRequiredService<IOptions<WellnessOptions>>().Value.CalendarCulture));
        services.TryAddSingleton<CalendarFeeds>();
        services.TryAddSingleton<FeedCache>();
        services.TryAddSingleton<PublicFeeds>();

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<ExternalCalendarOptions>, ExternalCalendarOptionsSetup>());
        services.TryAddSingleton<SecretSource>();
        services.TryAddSingleton(CalendarsFromTheWeb);
        services.TryAddSingleton<ExternalCalendarRefresher>();
        services.TryAddSingleton<ExternalCalendarKeeper>();
        services.AddHostedService<ExternalCalendarWorker>();

        services.AddWellnessMessages();

        services.TryAddSingleton<MappedSite>();
        services.TryAddSingleton<WellnessStartup>();
        services.AddHostedService(provider => provider.GetRequiredService<WellnessStartup>());
        services.AddHostedService<OutboxWorker>();
        return new WellnessBuilder(services);
    }

    /// <summary>The bookings, measured; where nobody collects, the measuring costs next to nothing.</summary>
    private static void AddWellnessTelemetry(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<BookingInstruments>();
        services.TryAddSingleton<OutboxInstruments>();
        services.TryAddSingleton<CalendarInstruments>();
        services.TryAddSingleton<IBookingService>(provider => new MeasuredBookingService(
            ActivatorUtilities.CreateInstance<BookingService>(provider), provider.GetRequiredService<BookingInstruments>()));
        services.TryAddSingleton<IBookingDesk>(provider => new MeasuredBookingDesk(
            ActivatorUtilities.CreateInstance<BookingDesk>(provider), provider.GetRequiredService<BookingInstruments>()));
        services.TryAddSingleton<IWaitingList>(provider => new MeasuredWaitingList(
            ActivatorUtilities.CreateInstance<WaitingList>(provider), provider.GetRequiredService<BookingInstruments>()));
    }

    /// <summary>What writes and sends messages to clients; the sender is the site's to replace.</summary>
    private static void AddWellnessMessages(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<MailOptions>, MailOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<OutboxOptions>, OutboxOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<MessageTemplates>, MessageTemplatesSetup>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<MessageTemplates>>().Value);
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<MessageLinkKey>();
        services.TryAddSingleton<MessageRenderer>();
        services.TryAddSingleton<MessageCalendar>();
        services.TryAddSingleton<MessageComposer>();
        services.TryAddSingleton<IMailSender>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.Host is null
            ? new FolderMailSender(provider.GetRequiredService<DataFolder>())
            : new SmtpMailSender(provider.GetRequiredService<IOptions<MailOptions>>()));
        services.TryAddSingleton<OutboxDelivery>();
    }

    private static ICalendarFetcher CalendarsFromTheWeb(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ExternalCalendarOptions>>().Value;
        return new CalendarFetcher(
            GuardedConnector.Public.Handler(), options.Limits.Bytes, options.FetchTimeout.ToTimeSpan(), services.GetRequiredService<TimeProvider>());
    }

    private static Practice LoadPractice(IServiceProvider services) =>
        PracticeFile.Load(FromContentRoot(services, options => options.PracticeFile));

    private static string FromContentRoot(IServiceProvider services, Func<WellnessOptions, string> path) => Path.GetFullPath(
        path(services.GetRequiredService<IOptions<WellnessOptions>>().Value),
        services.GetRequiredService<IHostEnvironment>().ContentRootPath);
}
