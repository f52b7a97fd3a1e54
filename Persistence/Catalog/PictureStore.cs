namespace ShopBot.Persistence.Catalog;

/// <summary>Remembers under which id a channel keeps a picture.</summary>
public sealed class PictureStore(Database database)
{
    /// <summary>File ids by hash.</summary>
    public async Task<Dictionary<string, string>> Known(int shopId, long botId, CancellationToken cancellationToken) => (await database.Reader.All(
        """SELECT "Hash", "FileId" FROM uploaded_pictures WHERE "ShopId" = @shop AND "BotId" = @bot""",
        [("@shop", shopId), ("@bot", botId)], row => KeyValuePair.Create(row.GetString(0), row.GetString(1)), cancellationToken)).ToDictionary();

    public Task<int> Remember(int shopId, long botId, string hash, string fileId) => database.Writer.Together(async db =>
    {
        await Remember(db, shopId, botId, hash, fileId);
        return await db.SaveChangesAsync();
    });

    internal static async Task Remember(ShopBotDb db, int shopId, long botId, string hash, string fileId)
    {
        if (await db.UploadedPictures.FindAsync(shopId, botId, hash) is { } known)
        {
            known.FileId = fileId;
        }
        else
        {
            db.Add(new UploadedPictureRow { ShopId = shopId, BotId = botId, Hash = hash, FileId = fileId });
        }
    }
}
