using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The tables of those who wait.</summary>
internal static class WaitingListModel
{
    private const int Slug = 80;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<WaitingListRow>(entity =>
        {
            entity.ToTable("waiting_list").HasKey(row => row.Id);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Service).HasMaxLength(Slug);
            entity.Property(row => row.Practitioner).HasMaxLength(Slug);
            entity.Property(row => row.Area).HasMaxLength(Slug);
            entity.Property(row => row.Culture).HasMaxLength(35);
            entity.Property(row => row.ClientName).HasMaxLength(ClientDetails.LongestName);
            entity.Property(row => row.ClientEmail).HasMaxLength(ClientDetails.LongestEmail);
            entity.Property(row => row.ClientTelephone).HasMaxLength(ClientDetails.LongestTelephone);
            entity.Property(row => row.ClientNote).HasMaxLength(ClientDetails.LongestNote);
            entity.Property(row => row.ClientKey).IsHash();
            entity.Property(row => row.TokenHash).IsHash();
            entity.HasIndex(row => row.TokenHash, "ix_waiting_list_token_hash").IsUnique();
            entity.HasIndex(row => row.ClientKey, "ix_waiting_list_client_key");
        });
        model.Entity<WaitingListOfferRow>(entity =>
        {
            entity.ToTable("waiting_list_offer").HasKey(row => row.Booking);
            entity.Property(row => row.Booking).ValueGeneratedNever();
            entity.HasIndex(row => row.Entry, "ix_waiting_list_offer_entry");
            entity.HasOne<BookingRow>().WithMany().HasForeignKey(row => row.Booking).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
