namespace ShopBot.Domain.Conversation;

/// <summary>The states of the flow. Names are stored with each chat: rename only together with a migration.</summary>
public enum ScreenId
{
    /// <summary>No screen of its own: holds what can be done on every screen.</summary>
    Anywhere,

    Home,
    Menu,
    Category,
    Found,
    Product,
    ProductOptions,
    ProductNote,
    Cart,
    CartLine,
    CartLineNote,
    EmptyCart,

    /// <summary>No screen of its own: holds the questions between cart and order.</summary>
    Checkout,

    /// <summary>Only staff who write an order down for somebody see it.</summary>
    Caller,

    Way,
    Table,
    Address,
    AddressDetails,
    Zone,
    Time,
    Phone,
    Payment,
    Change,
    Summary,
    Comment,
    Placed,
    Orders,
    Order,
    Language,
    Help,

    /// <summary>No screen of its own: holds the questions on the way to a table.</summary>
    TableBooking,

    BookParty,
    BookDay,
    BookTime,
    BookName,
    BookPhone,
    BookComment,
    BookSummary,

    /// <summary>No screen of its own: holds the questions on the way to a room.</summary>
    Stay,

    StayDays,
    StayGuests,
    StayRoom,
    StayOptions,
    StayName,
    StayPhone,
    StayEmail,
    StayComment,
    StaySummary,

    /// <summary>After a booking was confirmed: its message is its own.</summary>
    Booked,
    Bookings,
    Booking,
    CancelBooking,
    Contact,
    ContactPhone,
    ContactEmail,
    ForgetMe,
    Talk,
}
