using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Customers;

/// <summary>A person who buys from the shop; the shop's own, whatever channel they came by.</summary>
public sealed class CustomerRow
{
    public int ShopId { get; init; }

    public long Id { get; init; }

    public required string Name { get; set; }

    public required string Language { get; set; }

    public bool LanguageWasChosen { get; set; }

    public string? Phone { get; set; }

    /// <summary>JSON: the last addresses, newest first.</summary>
    public required string Addresses { get; set; }

    public DateTimeOffset FirstSeenAt { get; init; }
}

/// <summary>One way to reach a customer. Two customers never share one.</summary>
public sealed class ContactPointRow
{
    public const string Telegram = "telegram";

    public int ShopId { get; init; }

    /// <summary>The channel: <see cref="Telegram"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>How the channel names the person: the numeric user id.</summary>
    public required string Value { get; init; }

    public long CustomerId { get; set; }

    public DateTimeOffset AddedAt { get; init; }

    public static string ValueOf(long telegramId) => telegramId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class CustomerTable : IEntityTypeConfiguration<CustomerRow>
{
    public void Configure(EntityTypeBuilder<CustomerRow> builder)
    {
        builder.ToTable("customers");
        builder.HasKey(customer => new { customer.ShopId, customer.Id });
        builder.Property(customer => customer.Id).ValueGeneratedNever();
        builder.Property(customer => customer.Language).HasMaxLength(8);
    }
}

internal sealed class ContactPointTable : IEntityTypeConfiguration<ContactPointRow>
{
    public void Configure(EntityTypeBuilder<ContactPointRow> builder)
    {
        builder.ToTable("contact_points");
        builder.HasKey(point => new { point.ShopId, point.Kind, point.Value });
        builder.Property(point => point.Kind).HasMaxLength(16);
        builder.Property(point => point.Value).HasMaxLength(254);
        builder.HasOne<CustomerRow>().WithMany()
            .HasForeignKey(point => new { point.ShopId, point.CustomerId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(point => new { point.ShopId, point.CustomerId });
    }
}
