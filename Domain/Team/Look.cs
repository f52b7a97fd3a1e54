namespace ShopBot.Domain.Team;

/// <summary>Something an action has to know that not every turn loads; what comes of it is a <see cref="Found"/>.</summary>
public abstract record Look;

/// <summary>What was found; null members say that there is nothing.</summary>
public abstract record Found;
