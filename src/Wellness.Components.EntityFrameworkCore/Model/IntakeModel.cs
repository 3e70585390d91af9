using Microsoft.EntityFrameworkCore;

namespace Wellness.EntityFrameworkCore;

/// <summary>The tables of clients' encrypted answers.</summary>
internal static class IntakeModel
{
    private const int Slug = 80;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<IntakeAnswerRow>(entity =>
        {
            entity.ToTable("intake_answer").HasKey(row => row.Booking);
            entity.Property(row => row.Booking).ValueGeneratedNever();
            entity.Property(row => row.Form).HasMaxLength(Slug);

            // Nobody deletes a booking; who does so by hand leaves no answers behind.
            entity.HasOne<BookingRow>().WithOne().HasForeignKey<IntakeAnswerRow>(row => row.Booking).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IntakeAuditRow>(entity =>
        {
            entity.ToTable("intake_audit").HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Step).HasConversion<string>().HasMaxLength(12);
            entity.HasOne<BookingRow>().WithMany().HasForeignKey(row => row.Booking).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
