using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Customers;

/// <summary>One way to reach a customer. A Telegram account is one person's; a phone or an address may be a family's.</summary>
public sealed class ContactPointRow
{
    public const string Telegram = "telegram";
    public const string Phone = "phone";
    public const string Email = "email";

    public int ShopId { get; init; }

    public long CustomerId { get; init; }

    /// <summary>The channel: <see cref="Telegram"/>, <see cref="Phone"/> or <see cref="Email"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>How the channel names the person: the numeric user id, the number in international form, the address in lower case.</summary>
    public required string Value { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public static string ValueOf(long telegramId) => telegramId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class ContactPointTable : IEntityTypeConfiguration<ContactPointRow>
{
    public void Configure(EntityTypeBuilder<ContactPointRow> builder)
    {
        builder.ToTable("contact_points");
        builder.HasKey(point => new { point.ShopId, point.CustomerId, point.Kind, point.Value });
        builder.Property(point => point.Kind).HasMaxLength(16);
        builder.Property(point => point.Value).HasMaxLength(254);
        builder.HasOne<CustomerRow>().WithMany()
            .HasForeignKey(point => new { point.ShopId, point.CustomerId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(point => new { point.ShopId, point.Kind, point.Value });
        builder.HasIndex(point => new { point.ShopId, point.Value })
            .IsUnique().HasFilter("\"Kind\" = 'telegram'").HasDatabaseName("IX_contact_points_telegram");
    }
}
