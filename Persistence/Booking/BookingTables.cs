using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Booking;

internal sealed class BookingTable : IEntityTypeConfiguration<BookingRow>
{
    public void Configure(EntityTypeBuilder<BookingRow> builder)
    {
        builder.ToTable("bookings");
        builder.HasKey(booking => new { booking.ShopId, booking.Id });
        builder.Property(booking => booking.Id).ValueGeneratedNever();
        builder.Property(booking => booking.Version).IsConcurrencyToken();
        builder.Property(booking => booking.TicketMessageId).IsConcurrencyToken();
        builder.Property(booking => booking.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(booking => booking.Status).HasConversion<string>().HasMaxLength(16);
        builder.Property(booking => booking.Language).HasMaxLength(8);
        builder.Property(booking => booking.Currency).HasMaxLength(3);
        builder.HasIndex(booking => new { booking.ShopId, booking.DraftId }).IsUnique();
        builder.HasIndex(booking => new { booking.ShopId, booking.CustomerId, booking.Id });
        builder.HasIndex(booking => new { booking.ShopId, booking.Status, booking.ClaimedTo });
        builder.HasIndex(booking => new { booking.ShopId, booking.Day });
        builder.HasIndex(booking => new { booking.ShopId, booking.RemindAt });
    }
}

internal sealed class BookingClaimTable : IEntityTypeConfiguration<BookingClaimRow>
{
    public void Configure(EntityTypeBuilder<BookingClaimRow> builder)
    {
        builder.ToTable("booking_claims");
        builder.HasKey(claim => new { claim.ShopId, claim.ResourceId, claim.Grain });
        builder.Property(claim => claim.ResourceId).HasMaxLength(64);
        builder.HasIndex(claim => new { claim.ShopId, claim.BookingId });
        builder.HasIndex(claim => new { claim.ShopId, claim.HeldUntil });
    }
}

internal sealed class BlockTable : IEntityTypeConfiguration<BlockRow>
{
    public void Configure(EntityTypeBuilder<BlockRow> builder)
    {
        builder.ToTable("blocks");
        builder.HasKey(block => new { block.ShopId, block.Id });
        builder.Property(block => block.Id).ValueGeneratedNever();
        builder.Property(block => block.ResourceId).HasMaxLength(64);
        builder.HasIndex(block => new { block.ShopId, block.To });
    }
}

internal sealed class WaitingTable : IEntityTypeConfiguration<WaitingRow>
{
    public void Configure(EntityTypeBuilder<WaitingRow> builder)
    {
        builder.ToTable("waitlist");
        builder.HasKey(waiting => new { waiting.ShopId, waiting.Id });
        builder.Property(waiting => waiting.Id).ValueGeneratedNever();
        builder.Property(waiting => waiting.Language).HasMaxLength(8);
        builder.HasIndex(waiting => new { waiting.ShopId, waiting.Day });
        builder.HasIndex(waiting => new { waiting.ShopId, waiting.CustomerId });
    }
}
