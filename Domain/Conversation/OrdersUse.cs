namespace ShopBot.Domain.Conversation;

/// <summary>Which turns look at the customer's orders: only for them they are loaded.</summary>
public static class OrdersUse
{
    /// <summary>Whether a chat that shows this screen may look at orders in its next turn.</summary>
    public static bool LooksAtOrders(this ScreenId screen) => screen is ScreenId.Orders or ScreenId.Order or ScreenId.Placed or ScreenId.ForgetMe;

    /// <summary>Whether an input may lead to orders from any screen. Words may be the label of a button.</summary>
    public static bool LooksAtOrders(this Input input) => input switch
    {
        Input.Tap tap => tap.Verb is "orders" or "order" or "forgetme",
        Input.Contact or Input.Location or Input.Other or Input.Open => false,
        _ => true,
    };
}
