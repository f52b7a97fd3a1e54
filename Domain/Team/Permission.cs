namespace ShopBot.Domain.Team;

/// <summary>What a command or a button of the team needs.</summary>
public enum Permission
{
    /// <summary>Send orders out and hand them over.</summary>
    Deliver,

    /// <summary>Accept, reject, prepare and change orders, and take them by phone.</summary>
    Orders,

    /// <summary>Everything about tables, rooms and guests who book them.</summary>
    Bookings,

    /// <summary>Mark a product sold out, and bring it back.</summary>
    SoldOut,

    /// <summary>Answer customers who want to talk to somebody.</summary>
    Talk,

    /// <summary>See how the day goes; open, close, pause, promise later times.</summary>
    RunDay,

    /// <summary>Change the menu: products, prices, pictures, texts.</summary>
    Menu,

    /// <summary>Look customers up, and write on their cards.</summary>
    Customers,

    /// <summary>Write to all customers who asked for news.</summary>
    News,

    /// <summary>Read the shop's figures.</summary>
    Figures,

    /// <summary>Take customers, orders and bookings out of the shop as files.</summary>
    Data,

    /// <summary>Invite people, give and withdraw roles, read who did what.</summary>
    Team,
}
