using ShopBot.Domain.Customers;

namespace ShopBot.Domain.Conversation;

/// <summary>One input answered.</summary>
/// <param name="Session">As it is now.</param>
/// <param name="Customer">As known now.</param>
/// <param name="View">What the chat is to show; null: it shows it already.</param>
/// <param name="Toast">What a tap is answered with, at most 200 characters.</param>
public sealed record Turn(Session Session, Customer Customer, View? View, Phrase? Toast, IReadOnlyList<Fact> Facts)
{
    /// <summary>For words: only a tap can be answered with a toast, so it is said above the screen.</summary>
    public Turn SayingToast() => Toast is { } toast && View is { } view ? this with { View = view.Saying(toast), Toast = null } : this;
}
