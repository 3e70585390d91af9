using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>How an engine's package registers the store.</summary>
public static class BookingStoreRegistration
{
    /// <summary>Registers the store for everything that asks for bookings, appointments, busy times, external calendars, feed tokens, clients' answers or messages; the engine registered last is used.</summary>
    /// <remarks>The one before it is what <see cref="IBookingCopier"/> copies from, and is not touched otherwise.</remarks>
    /// <param name="builder">What <c>AddWellness</c> returned.</param>
    /// <param name="options">Which engine and where; called once, when the store is first needed.</param>
    /// <param name="dialect">What the engine does differently; called once.</param>
    /// <returns>The same builder.</returns>
    public static WellnessBuilder UseEntityFramework(
        this WellnessBuilder builder,
        Func<IServiceProvider, DbContextOptions<BookingDbContext>> options,
        Func<IServiceProvider, BookingDialect> dialect)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(dialect);
        var services = builder.Services;
        // Added, not replaced: the engine registered before is what IBookingCopier copies from.
        services.AddSingleton(provider =>
            new BookingContexts(new PooledDbContextFactory<BookingDbContext>(options(provider)), dialect(provider)));
        services.Replace(ServiceDescriptor.Singleton<IBookingCopier>(provider => new BookingCopier(provider.GetServices<BookingContexts>())));
        services.Replace(ServiceDescriptor.Singleton(provider => new EntityFrameworkBookingStore(Runner(provider))));
        services.Replace(ServiceDescriptor.Singleton<IBookingStore>(provider => provider.GetRequiredService<EntityFrameworkBookingStore>()));
        services.Replace(ServiceDescriptor.Singleton<IAppointmentReader>(provider => provider.GetRequiredService<EntityFrameworkBookingStore>()));
        services.Replace(ServiceDescriptor.Singleton<IFeedTokenStore>(provider =>
            new EntityFrameworkFeedTokenStore(Runner(provider), provider.GetRequiredService<FeedReaders>(), provider.GetRequiredService<IClock>())));
        services.Replace(ServiceDescriptor.Singleton(provider =>
            new FeedReaders(provider.GetRequiredService<BookingContexts>().Factory, Runner(provider))));
        services.Replace(ServiceDescriptor.Singleton<IDeskStore>(provider => new EntityFrameworkDeskStore(Runner(provider))));
        services.Replace(ServiceDescriptor.Singleton<IWaitingListStore>(provider => new EntityFrameworkWaitingListStore(Runner(provider))));
        services.Replace(ServiceDescriptor.Singleton<IClientRecordStore>(provider => new EntityFrameworkClientRecordStore(Runner(provider))));
        services.Replace(ServiceDescriptor.Singleton<IIntakeStore>(provider => new EntityFrameworkIntakeStore(Runner(provider))));
        services.Replace(ServiceDescriptor.Singleton<IUpkeepStore>(provider => new EntityFrameworkUpkeepStore(Runner(provider))));
        services.Replace(ServiceDescriptor.Singleton<IBookingStoreCheck>(provider => new EntityFrameworkStoreCheck(Runner(provider))));
        services.Replace(ServiceDescriptor.Singleton<IBusyTimeStore>(provider =>
            new EntityFrameworkBusyTimeStore(Runner(provider), provider.GetRequiredService<IClock>())));
        services.Replace(ServiceDescriptor.Singleton<IExternalCalendarStore>(provider =>
            new EntityFrameworkExternalCalendarStore(Runner(provider), provider.GetRequiredService<IClock>())));
        services.Replace(ServiceDescriptor.Singleton<IOutboxStore>(provider => new EntityFrameworkOutboxStore(Runner(provider))));
        services.TryAddSingleton<OutboxSignal>();
        services.AddOptions<BookingStoreOptions>();
        services.TryAddSingleton(provider => new StoreInstruments(provider.GetService<IMeterFactory>()));
        services.Replace(ServiceDescriptor.Singleton<IBookingStoreInitializer>(provider =>
        {
            var contexts = provider.GetRequiredService<BookingContexts>();
            return new StoreInitializer(contexts.Factory, contexts.Dialect, provider.GetRequiredService<IOptions<BookingStoreOptions>>().Value);
        }));
        services.Replace(ServiceDescriptor.Singleton<IBookingStoreScript>(provider =>
        {
            var contexts = provider.GetRequiredService<BookingContexts>();
            return new StoreScript(contexts.Factory, contexts.Dialect);
        }));
        return builder;
    }

    private static StoreRunner Runner(IServiceProvider provider)
    {
        var contexts = provider.GetRequiredService<BookingContexts>();
        return new StoreRunner(
            contexts.Shared, contexts.Dialect, provider.GetRequiredService<OutboxSignal>(), provider.GetRequiredService<StoreInstruments>());
    }

    /// <summary>The one factory and dialect that the store's parts share.</summary>
    internal sealed record BookingContexts(IDbContextFactory<BookingDbContext> Factory, BookingDialect Dialect) : IDisposable
    {
        public StoreContexts Shared { get; } = new(Factory, Dialect);

        public void Dispose() => Shared.Dispose();
    }
}
