using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Customers;

/// <summary>A person who buys from one shop, whatever channel they come through.</summary>
public sealed record Customer
{
    public const int AddressesKept = 3;

    public required long Id { get; init; }

    /// <summary>As their profile in the channel says; at most 130 characters.</summary>
    public required string Name { get; init; }

    /// <summary>One of the shop's languages.</summary>
    public required string Language { get; init; }

    /// <summary>True when the customer chose the language: their profile no longer decides.</summary>
    public bool LanguageWasChosen { get; init; }

    /// <summary>International form; known since the first checkout.</summary>
    public string? Phone { get; init; }

    /// <summary>Left under /contact; null: none.</summary>
    public string? Email { get; init; }

    /// <summary>What they said about being told of something; see <see cref="Customers.Consents"/> for what holds where they said nothing.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>Last used first, at most <see cref="AddressesKept"/>.</summary>
    public IReadOnlyList<DeliveryAddress> Addresses { get; init; } = [];

    public Customer Remember(DeliveryAddress address) =>
        this with { Addresses = [.. Addresses.Where(known => known.Text != address.Text).Prepend(address).Take(AddressesKept)] };
}
