using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Import;

internal static class GivenIds
{
    /// <summary>Somebody else's id or code as one of ours.</summary>
    public static string Of(string id) => Words.IsId(id) ? id : Ids.Of(id, new HashSet<string>());
}
