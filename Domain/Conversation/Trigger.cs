namespace ShopBot.Domain.Conversation;

/// <summary>What moves a chat from one screen to another.</summary>
public enum Trigger
{
    OpenHome,
    OpenMenu,
    OpenCategory,
    Search,
    OpenProduct,
    Choose,
    WriteNote,
    AddToCart,
    OpenCart,
    OpenLine,
    EmptyCart,
    Checkout,
    Answered,
    WriteComment,
    Confirm,
    OpenOrders,
    OpenOrder,
    OpenLanguage,
    OpenHelp,
    BookTable,
    OpenBookings,
    OpenBooking,
    CancelBooking,
    OpenStay,
    OpenContact,
    WritePhone,
    WriteEmail,
    OpenForgetMe,
}
