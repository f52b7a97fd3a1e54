namespace ShopBot.Domain.Catalog;

/// <summary>How the customer gets the food.</summary>
public enum Way
{
    Delivery,
    Pickup,
    AtTable,
}

/// <summary>Where <see cref="Way.AtTable"/> brings the food.</summary>
public enum Place
{
    Table,
    Room,
}

/// <param name="Way">The way these rules are for.</param>
/// <param name="Minutes">What is promised for "as soon as possible": minutes from acceptance, 1-240.</param>
/// <param name="Minimum">Smallest subtotal after discount; null: none. A delivery zone may ask for more.</param>
public sealed record WayRules(Way Way, int Minutes, Money? Minimum);

public enum PaymentMethod
{
    /// <summary>In cash, on delivery or at the counter.</summary>
    Cash,

    /// <summary>By card, on delivery or at the counter.</summary>
    Card,
}

/// <summary>When orders can be had, and how many the kitchen can take.</summary>
/// <param name="StepMinutes">Length of a slot: 5-120 minutes, counted from midnight.</param>
/// <param name="OrdersPerSlot">The kitchen's capacity; null: no limit. An order for "as soon as possible" counts in the slot it is promised for.</param>
/// <param name="DaysAhead">How many days after today a slot can be chosen for: 0-30.</param>
public sealed record SlotRules(int StepMinutes, int? OrdersPerSlot, int DaysAhead);
