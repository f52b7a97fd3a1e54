using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Conversation;

/// <summary>What a batch of updates is about: enough to load all of it with a few set-based queries.</summary>
/// <param name="Shop">The snapshot that every turn of the batch is decided with.</param>
/// <param name="BotId">Whose updates they are.</param>
/// <param name="ChatIds">Private chats of customers.</param>
/// <param name="OrderIds">Orders that staff pressed on.</param>
public sealed record BatchKeys(
    Shop Shop, long BotId, IReadOnlyCollection<long> UpdateIds, IReadOnlyCollection<long> ChatIds, IReadOnlyCollection<long> OrderIds);
