using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The tables of the booking store, alike on every engine; the engine's package brings the migrations.</summary>
/// <remarks>Public for migrations and scripts (<c>dotnet ef migrations script</c>); bookings are read and changed through <see cref="IBookingStore"/>.</remarks>
public sealed class BookingDbContext : DbContext
{
    /// <param name="options">Which engine and where.</param>
    public BookingDbContext(DbContextOptions<BookingDbContext> options)
        : base(options)
    {
    }

    /// <summary>Rows to insert by one command; see <see cref="InsertBatch"/>.</summary>
    internal InsertBatch Batch => field ??= new InsertBatch(this);

    /// <summary>Runs plain SQL and transactions where the engine does so past its driver; null otherwise.</summary>
    internal IStatementRunner? Runner { get; private set; }

    internal DbSet<BookingRow> Bookings => Set<BookingRow>();

    internal DbSet<BookingResourceRow> BookingResources => Set<BookingResourceRow>();

    internal DbSet<BusyTimeRow> BusyTimes => Set<BusyTimeRow>();

    internal DbSet<ExternalCalendarRow> ExternalCalendars => Set<ExternalCalendarRow>();

    internal DbSet<WaitingListRow> WaitingList => Set<WaitingListRow>();

    internal DbSet<WaitingListOfferRow> WaitingListOffers => Set<WaitingListOfferRow>();

    internal DbSet<IntakeAnswerRow> IntakeAnswers => Set<IntakeAnswerRow>();

    internal DbSet<IntakeAuditRow> IntakeAudit => Set<IntakeAuditRow>();

    internal DbSet<CellRow> Cells => Set<CellRow>();

    internal DbSet<IdempotencyRow> Idempotency => Set<IdempotencyRow>();

    internal DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    internal DbSet<AuditRow> Audit => Set<AuditRow>();

    internal DbSet<ManageTokenRow> ManageTokens => Set<ManageTokenRow>();

    internal DbSet<FeedTokenRow> FeedTokens => Set<FeedTokenRow>();

    internal DbSet<CalendarVersionRow> CalendarVersions => Set<CalendarVersionRow>();

    /// <summary>What the engine does differently, where the store works with the context; null elsewhere.</summary>
    internal BookingDialect? Dialect { get; set; }

    /// <summary>Leaves plain SQL and transactions to a runner from now on; whoever says so keeps the context and its connection too.</summary>
    internal void Use(IStatementRunner? runner)
    {
        Runner = runner;
        Database.AutoTransactionBehavior = runner is null ? AutoTransactionBehavior.WhenNeeded : AutoTransactionBehavior.Never;
    }

    /// <summary>Ends the runner, before the connection goes.</summary>
    internal void EndRunner()
    {
        Runner?.Dispose();
        Use(null);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<Conversions.InstantConverter>();
        configurationBuilder.Properties<LocalDateTime>().HaveConversion<Conversions.LocalDateTimeConverter>().HaveMaxLength(40);
        configurationBuilder.Properties<LocalDate>().HaveConversion<Conversions.LocalDateConverter>().HaveMaxLength(10);
        configurationBuilder.Properties<PartsOfDay>().HaveConversion<int>();
        configurationBuilder.Properties<Duration>().HaveConversion<Conversions.DurationConverter>();
        configurationBuilder.Properties<BookingStatus>().HaveConversion<string>().HaveMaxLength(24);
        configurationBuilder.Properties<MessageKind>().HaveConversion<string>().HaveMaxLength(24);
        configurationBuilder.Properties<OutboxState>().HaveConversion<string>().HaveMaxLength(12);
        configurationBuilder.Properties<BookingActor>().HaveConversion<string>().HaveMaxLength(20);

        // Each index is there for a query of the store and named with it; a foreign key alone needs none.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        BookingModel.Configure(modelBuilder);
        WaitingListModel.Configure(modelBuilder);
        IntakeModel.Configure(modelBuilder);
        SnakeCase.Apply(modelBuilder.Model);
    }
}
