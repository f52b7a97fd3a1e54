namespace ShopBot.Simulator;

internal static class EntityOrder
{
    /// <summary>By place, the outer before the inner: as Telegram lists them.</summary>
    public static IReadOnlyList<TextEntity> Sort(List<TextEntity> entities) =>
        entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length).ToArray();
}
