namespace ShopBot.Domain;

/// <summary>An expected "no", as a value: a text key and what the text needs to know. A bug is an exception instead.</summary>
/// <param name="IsInCart">Whether the cart itself says so below the line it is about: there it is not said again.</param>
public sealed record Refusal(Conversation.Phrase Because, bool IsInCart = false);
