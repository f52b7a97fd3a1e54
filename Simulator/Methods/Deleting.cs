namespace ShopBot.Simulator;

internal static class Deleting
{
    private const int MaxAtOnce = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromHours(48);

    public static Answer One(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (chat.Message((int)call.Whole("message_id")!.Value) is not { } message)
            return ApiError.Bad("message to delete not found");
        if (!MayDelete(world, call.Bot, message))
            return ApiError.Bad("message can't be deleted for everyone");
        chat.Remove(message.Id);
        return Answer.True;
    }

    public static Answer Many(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        var ids = call.Structure("message_ids")!.Value;
        if (ids.GetArrayLength() is 0 or > MaxAtOnce)
            return ApiError.Broken($"message identifiers: 1-{MaxAtOnce} of them");
        foreach (var id in ids.EnumerateArray())
        {
            // Those that cannot be found or deleted are passed over, as the Bot API says.
            if (chat.Message((int)Call.WholeOf(id)!.Value) is { } message && MayDelete(world, call.Bot, message))
                chat.Remove(message.Id);
        }

        return Answer.True;
    }

    private static bool MayDelete(World world, SimulatedBot bot, SimulatedMessage message) =>
        world.Now - message.Date < Limit
        && (message.From == bot || message.Chat is SimulatedPrivateChat || (message.Chat is SimulatedGroup group && group.IsAdministrator(bot)));
}
