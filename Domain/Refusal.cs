namespace ShopBot.Domain;

/// <summary>An expected "no", as a value: a text key and what the text needs to know. A bug is an exception instead.</summary>
public sealed record Refusal(Conversation.Phrase Because);
