namespace ShopBot.Simulator;

internal static class Files
{
    private const int MaxDownload = 20 << 20;

    public static Answer Get(World world, Call call)
    {
        if (world.Files.Find(call.Bot, call.Text("file_id")!) is not { } file)
            return ApiError.Broken("invalid file_id");
        if (file.Bytes.Length > MaxDownload)
            return ApiError.Bad("file is too big");
        return Answer.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("file_id", file.Id);
            writer.WriteString("file_unique_id", file.UniqueId);
            writer.WriteNumber("file_size", file.Bytes.Length);
            writer.WriteString("file_path", file.Path);
            writer.WriteEndObject();
        });
    }

    public static Answer ProfilePhotos(World world, Call call) => world.User(call.Whole("user_id")!.Value) is null
        ? ApiError.Bad("user not found")
        : Answer.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("total_count", 0);
            writer.WriteStartArray("photos");
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
}
