using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Customers;

/// <summary>A person who buys from the shop; the shop's own, whatever channel they came by.</summary>
public sealed class CustomerRow
{
    public int ShopId { get; init; }

    /// <summary>Counts up from 1 in each shop. Never given again: who was erased or merged leaves an empty row behind.</summary>
    public long Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The name as it is searched for; null: not folded yet.</summary>
    public string? SearchName { get; set; }

    public required string Language { get; set; }

    public bool LanguageWasChosen { get; set; }

    public string? Phone { get; set; }

    /// <summary>As it was written.</summary>
    public string? Email { get; set; }

    /// <summary>JSON: what they said about being told of something; null: nothing.</summary>
    public string? Consents { get; set; }

    /// <summary>JSON: the last addresses, newest first.</summary>
    public required string Addresses { get; set; }

    /// <summary>The campaign of the first deep link they came by; null: none.</summary>
    public string? Source { get; set; }

    public DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>The day is right, by the shop's calendar; the time may be an hour behind. Null: not since this is noted.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>The customer that took this one in; null for all others.</summary>
    public long? MergedIntoId { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }

    public void Rename(string name)
    {
        if (Name != name || SearchName is null)
        {
            (Name, SearchName) = (name, Domain.Catalog.Search.Fold(name));
        }
    }
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
