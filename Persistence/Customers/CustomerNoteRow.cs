using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Customers;

/// <summary>What staff wrote down about a customer.</summary>
public sealed class CustomerNoteRow
{
    public int ShopId { get; init; }

    /// <summary>Counts up from 1 in each shop.</summary>
    public long Id { get; init; }

    public long CustomerId { get; init; }

    public required string Text { get; init; }

    /// <summary>Name of the member of staff.</summary>
    public required string By { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A word that sorts customers: "regular", "allergic to nuts".</summary>
public sealed class CustomerLabelRow
{
    public int ShopId { get; init; }

    public long CustomerId { get; init; }

    public required string Label { get; init; }
}

internal sealed class CustomerNoteTable : IEntityTypeConfiguration<CustomerNoteRow>
{
    public void Configure(EntityTypeBuilder<CustomerNoteRow> builder)
    {
        builder.ToTable("customer_notes");
        builder.HasKey(note => new { note.ShopId, note.Id });
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.HasIndex(note => new { note.ShopId, note.CustomerId });
    }
}

internal sealed class CustomerLabelTable : IEntityTypeConfiguration<CustomerLabelRow>
{
    public void Configure(EntityTypeBuilder<CustomerLabelRow> builder)
    {
        builder.ToTable("customer_labels");
        builder.HasKey(label => new { label.ShopId, label.CustomerId, label.Label });
        builder.Property(label => label.Label).HasMaxLength(32);
    }
}
