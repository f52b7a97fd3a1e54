using System.Text.Json;

namespace ShopBot.Simulator;

internal static class Pinning
{
    public static Answer Pin(World world, Call call)
    {
        if (Allowed(world, call, out var chat) is { } error)
            return error;
        if (chat.Message((int)call.Whole("message_id")!.Value) is not { } message)
            return ApiError.Bad("message to pin not found");
        chat.PinnedMessageId = message.Id;
        world.PostAsBot(chat, call.Bot, notice => notice with { Media = ServiceMedia.Pinned(message) });
        return Answer.True;
    }

    public static Answer Unpin(World world, Call call)
    {
        if (Allowed(world, call, out var chat) is { } error)
            return error;
        chat.PinnedMessageId = null;
        world.NextChange(chat);
        return Answer.True;
    }

    public static Answer React(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (chat.Message((int)call.Whole("message_id")!.Value) is not { } message)
            return ApiError.Bad("message to react not found");
        string? emoji = null;
        if (call.Structure("reaction") is { ValueKind: JsonValueKind.Array } reactions)
        {
            if (reactions.GetArrayLength() > 1)
                return ApiError.Broken("REACTIONS_TOO_MANY");
            emoji = reactions.GetArrayLength() == 0 ? null : Markup.Optional(reactions[0], "emoji");
        }

        chat.Replace(message with { Reaction = emoji });
        return Answer.True;
    }

    private static ApiError? Allowed(World world, Call call, out SimulatedChat chat) =>
        Target.Chat(world, call, out chat) is { } error ? error
        : chat is SimulatedGroup group && !group.IsAdministrator(call.Bot) ? ApiError.Bad("not enough rights to manage pinned messages in the chat")
        : null;
}
