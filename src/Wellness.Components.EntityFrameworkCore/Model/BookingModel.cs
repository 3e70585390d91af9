using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Tables, keys and indexes; each index names the query that it serves.</summary>
internal static class BookingModel
{
    private const int Slug = 80;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<BookingRow>(Booking);
        model.Entity<CellRow>(entity =>
        {
            entity.ToTable("cell", table => table.HasCheckConstraint("ck_cell_seat", "seat = 0 OR (seat > 0 AND resource LIKE 'class/%')"));
            entity.HasKey(row => new { row.Resource, row.Cell, row.Seat });
            entity.Property(row => row.Resource).HasMaxLength(Slug + 20);
        });
        model.Entity<IdempotencyRow>(entity =>
        {
            entity.ToTable("idempotency").HasKey(row => new { row.Scope, row.Key });
            entity.Property(row => row.Scope).HasMaxLength(20);
            entity.Property(row => row.Key).IsHash();
            entity.Property(row => row.RequestHash).IsHash();
            entity.HasOne<BookingRow>().WithMany().HasForeignKey(row => row.Booking).OnDelete(DeleteBehavior.Restrict);
        });
        Trail(model);
        Tokens(model);
        model.Entity<BookingResourceRow>(entity =>
        {
            entity.ToTable("booking_resource").HasKey(row => new { row.Booking, row.Resource });
            entity.Property(row => row.Resource).HasMaxLength(Slug);
            entity.HasIndex(row => new { row.Resource, row.FirstCell }, "ix_booking_resource_resource_first_cell");
            entity.HasOne<BookingRow>().WithMany().HasForeignKey(row => row.Booking).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<BusyTimeRow>(entity =>
        {
            entity.ToTable("busy_time", table => table.HasCheckConstraint("ck_busy_time_end_after_start", "\"end\" > start"));
            entity.HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Practitioner).HasMaxLength(Slug);
            entity.Property(row => row.Note).HasMaxLength(BusyTime.LongestNote);
            entity.HasIndex(row => new { row.Practitioner, row.End }, "ix_busy_time_practitioner_end");
            entity.HasIndex(row => row.Calendar, "ix_busy_time_calendar").HasFilter("calendar IS NOT NULL");
        });
        model.Entity<ExternalCalendarRow>(ExternalCalendars);
        model.Entity<GuardRow>(entity =>
        {
            entity.ToTable("guard").HasKey(row => new { row.Practitioner, row.IsoWeek });
            entity.Property(row => row.Practitioner).HasMaxLength(Slug);
            entity.Property(row => row.IsoWeek).HasMaxLength(10);
        });
        model.Entity<CalendarVersionRow>(entity =>
        {
            entity.ToTable("calendar_version").HasKey(row => new { row.Practitioner, row.Part });
            entity.Property(row => row.Practitioner).HasMaxLength(Slug);
        });
    }

    private static void Booking(EntityTypeBuilder<BookingRow> entity)
    {
        entity.ToTable("booking", table =>
        {
            table.HasCheckConstraint("ck_booking_end_after_start", "\"end\" > start");
            table.HasCheckConstraint("ck_booking_cells", "end_cell > first_cell");
        });
        entity.HasKey(row => row.Id);
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Service).HasMaxLength(Slug);
        entity.Property(row => row.Practitioner).HasMaxLength(Slug);
        entity.Property(row => row.Area).HasMaxLength(Slug);
        entity.Property(row => row.Zone).HasMaxLength(64);
        entity.Property(row => row.TzdbVersion).HasMaxLength(64);
        entity.Property(row => row.PriceCurrency).HasMaxLength(3);
        entity.Property(row => row.Visitor).HasMaxLength(128);
        entity.Property(row => row.Culture).HasMaxLength(35);
        entity.Property(row => row.ClientName).HasMaxLength(ClientDetails.LongestName);
        entity.Property(row => row.ClientEmail).HasMaxLength(ClientDetails.LongestEmail);
        entity.Property(row => row.ClientTelephone).HasMaxLength(ClientDetails.LongestTelephone);
        entity.Property(row => row.ClientNote).HasMaxLength(ClientDetails.LongestNote);
        entity.Property(row => row.ClientKey).IsHash();
        entity.Property(row => row.Message).HasMaxLength(PracticeMessage.LongestText);
        entity.HasIndex(row => new { row.Practitioner, row.FirstCell }, "ix_booking_practitioner_first_cell");
        entity.HasIndex(row => row.HoldUntil, "ix_booking_hold_until").HasFilter("hold_until IS NOT NULL");
        entity.HasIndex(row => row.Visitor, "ix_booking_visitor").HasFilter("visitor IS NOT NULL");
        entity.HasIndex(row => row.ClientKey, "ix_booking_client_key").HasFilter("client_key IS NOT NULL");
    }

    private static void ExternalCalendars(EntityTypeBuilder<ExternalCalendarRow> entity)
    {
        entity.ToTable("external_calendar").HasKey(row => row.Id);
        entity.Property(row => row.Id).ValueGeneratedNever();
        entity.Property(row => row.Practitioner).HasMaxLength(Slug);
        entity.Property(row => row.Name).HasMaxLength(ExternalCalendar.LongestName);
        entity.Property(row => row.Source).HasMaxLength(ExternalCalendar.LongestSource);
        entity.Property(row => row.EntityTag).HasMaxLength(ExternalCalendar.LongestTag);
        entity.Property(row => row.LastModified).HasMaxLength(ExternalCalendar.LongestTag);
        entity.Property(row => row.Failure).HasMaxLength(ImportFailure.LongestReason);
        entity.Property(row => row.FailureDetail).HasMaxLength(ImportFailure.LongestDetail);
        entity.HasIndex(row => row.NextAttempt, "ix_external_calendar_next_attempt");
    }

    private static void Trail(ModelBuilder model)
    {
        model.Entity<OutboxRow>(entity =>
        {
            entity.ToTable("outbox").HasKey(row => new { row.Booking, row.Revision, row.Kind });
            entity.HasIndex(row => row.NextAt, "ix_outbox_waiting").HasFilter("state = 'Waiting'");
            entity.HasOne<BookingRow>().WithMany().HasForeignKey(row => row.Booking).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AuditRow>(entity =>
        {
            entity.ToTable("audit").HasKey(row => new { row.Booking, row.Revision });
            entity.HasOne<BookingRow>().WithMany().HasForeignKey(row => row.Booking).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Tokens(ModelBuilder model)
    {
        model.Entity<ManageTokenRow>(entity =>
        {
            entity.ToTable("manage_token").HasKey(row => row.Hash);
            entity.Property(row => row.Hash).IsHash();
            entity.Property(row => row.Purpose).HasMaxLength(20);
            entity.HasOne<BookingRow>().WithMany().HasForeignKey(row => row.Booking).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FeedTokenRow>(entity =>
        {
            entity.ToTable("feed_token", table => table.HasCheckConstraint(
                "ck_feed_token_scope", "(practitioner IS NULL) <> (client_key IS NULL)"));
            entity.HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Hash).IsHash();
            entity.Property(row => row.Practitioner).HasMaxLength(Slug);
            entity.Property(row => row.ClientKey).IsHash();
            entity.Property(row => row.Privacy).HasConversion<string>().HasMaxLength(20);
            entity.Ignore(row => row.Scope);
            entity.HasIndex(row => row.Hash, "ix_feed_token_hash").IsUnique();
        });
    }
}
