namespace ShopBot.Persistence.Conversation;

/// <summary>Who wrote, as the channel tells it.</summary>
/// <param name="Language">One of the shop's languages: what the profile asks for, as far as the shop has it.</param>
public sealed record Person(long UserId, string Name, string Language);
