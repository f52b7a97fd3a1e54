using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;

namespace ShopBot.Persistence.Catalog;

/// <summary>What a start asks of the catalogue, by command: a shop is served before EF is woken.</summary>
internal sealed class CatalogQueries(Reader reader)
{
    private const string Shop = """SELECT "Document", "Trading" FROM shops WHERE "Id" = @shop""";

    private const string ByKey = """SELECT "Id" FROM shops WHERE "Key" = @key""";

    private const string ByStamp = """SELECT "Id" FROM shops WHERE "FileStamp" = @stamp""";

    private const string Categories = """SELECT "Document" FROM categories WHERE "ShopId" = @shop AND NOT "Gone" ORDER BY "Position", "Id" """;

    private const string Products = """SELECT "CategoryId", "Document" FROM products WHERE "ShopId" = @shop AND NOT "Gone" ORDER BY "Position", "Id" """;

    private const string Members = """SELECT "UserId", "Name", "Role" FROM members WHERE "ShopId" = @shop ORDER BY "UserId" """;

    /// <summary>Null when there is no such shop.</summary>
    public Task<int?> WithKey(string key, CancellationToken cancellationToken) => reader.First(ByKey, [("@key", key)], row => (int?)row.GetInt32(0), cancellationToken);

    /// <inheritdoc cref="CatalogStore.WithStamp"/>
    public Task<int?> WithStamp(string stamp, CancellationToken cancellationToken) =>
        reader.First(ByStamp, [("@stamp", stamp)], row => (int?)row.GetInt32(0), cancellationToken);

    /// <summary>Null when there is no such shop.</summary>
    public async Task<Shop?> Load(int shopId, CancellationToken cancellationToken)
    {
        (string, object?)[] ofShop = [("@shop", shopId)];
        if (await reader.First(Shop, ofShop, row => new { Document = row.GetString(0), Trading = row.Text(1) }, cancellationToken) is not { } shop)
        {
            return null;
        }

        var products = (await reader.All(Products, ofShop, row => (CategoryId: row.GetString(0), Product: CatalogJson.ReadProduct(row.GetString(1))), cancellationToken))
            .ToLookup(one => one.CategoryId, one => one.Product);
        var categories = await reader.All(Categories, ofShop, row => CatalogJson.ReadCategory(row.GetString(0)), cancellationToken);
        var members = await reader.All(
            Members, ofShop, row => new Member(row.GetInt64(0), row.GetString(1), Enum.Parse<Role>(row.GetString(2))), cancellationToken);
        var snapshot = CatalogJson.ReadShop(shop.Document) with
        {
            Id = shopId,
            Members = members.Count == 0 ? null : members,
            Menu = new([.. categories.Select(category => category with { Products = [.. products[category.Id]] })]),
        };
        return shop.Trading is { } trading ? snapshot.Trade(CatalogJson.ReadTrading(trading)) : snapshot;
    }
}
