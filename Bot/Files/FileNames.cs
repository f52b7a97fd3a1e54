using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Files;

/// <summary>What files that leave the bot are called.</summary>
internal static class FileNames
{
    private const int MostOfName = 40;

    /// <summary>How they begin: the shop's name of today, in letters that every disk takes; its key where the name has none.</summary>
    public static string Stem(Shop shop)
    {
        var slug = Ids.Slug(shop.Name.In(shop.DefaultLanguage));
        return slug.Length == 0 ? shop.Key : slug.Length <= MostOfName ? slug : slug[..MostOfName].TrimEnd('-');
    }
}
