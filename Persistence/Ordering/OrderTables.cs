using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopBot.Domain.Ordering;

namespace ShopBot.Persistence.Ordering;

internal sealed class OrderTable : IEntityTypeConfiguration<OrderRow>
{
    public void Configure(EntityTypeBuilder<OrderRow> builder)
    {
        builder.ToTable("orders");
        builder.HasKey(order => new { order.ShopId, order.Id });
        builder.Property(order => order.Id).ValueGeneratedNever();
        builder.Property(order => order.Version).IsConcurrencyToken();

        // The record of a send is no change of the order, and yet who presses a ticket meanwhile has to see it.
        builder.Property(order => order.TicketMessageId).IsConcurrencyToken();
        builder.Property(order => order.Language).HasMaxLength(8);
        builder.Property(order => order.Currency).HasMaxLength(3);
        builder.Property(order => order.Way).HasConversion<string>().HasMaxLength(16);
        builder.Property(order => order.Payment).HasConversion<string>().HasMaxLength(16);
        builder.Property(order => order.Status).HasConversion<string>().HasMaxLength(16);
        builder.Property(order => order.RejectReason).HasConversion<string>().HasMaxLength(16);
        builder.Property(order => order.Channel).HasConversion<string>().HasMaxLength(16).HasDefaultValue(OrderChannel.Telegram);
        builder.Property(order => order.Chased).HasDefaultValue(0);
        builder.Property(order => order.Refunded).HasDefaultValue(0L);
        builder.HasIndex(order => new { order.ShopId, order.CheckoutId }).IsUnique();
        builder.HasIndex(order => new { order.ShopId, order.CustomerId, order.Id });
        builder.HasIndex(order => new { order.ShopId, order.KitchenSlot });
        builder.HasIndex(order => new { order.ShopId, order.PlacedAt });
        builder.HasIndex(order => new { order.ShopId, order.BookingId }).HasFilter("\"BookingId\" IS NOT NULL");
        builder.HasIndex(order => new { order.ShopId, order.ChaseAt }).HasFilter("\"ChaseAt\" IS NOT NULL");
    }
}

internal sealed class OrderLineTable : IEntityTypeConfiguration<OrderLineRow>
{
    public void Configure(EntityTypeBuilder<OrderLineRow> builder)
    {
        builder.ToTable("order_lines");
        builder.HasKey(line => new { line.ShopId, line.OrderId, line.Position });
        builder.HasOne<OrderRow>().WithMany(order => order.Lines)
            .HasForeignKey(line => new { line.ShopId, line.OrderId }).OnDelete(DeleteBehavior.Cascade);
    }
}
