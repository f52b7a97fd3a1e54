namespace ShopBot.Domain.Catalog;

/// <summary>What a menu may hold, wherever it is written: in a file or by chat.</summary>
public static class MenuLimits
{
    /// <summary>Letters of a name; names stand on one line.</summary>
    public const int Name = 64;

    /// <summary>Letters of a description.</summary>
    public const int Description = 4000;

    /// <summary>Pieces that can be chosen from an option group.</summary>
    public const int Pieces = 20;

    /// <summary>The highest price, in major units: more is a slip of the thumb.</summary>
    public const long Amount = 1_000_000_000;
}
