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
        chat.Pinned.Remove(message.Id);
        chat.Pinned.Add(message.Id);
        world.PostAsBot(chat, call.Bot, notice => notice with { Media = ServiceMedia.Pinned(message), ThreadId = message.ThreadId });
        return Answer.True;
    }

    public static Answer Unpin(World world, Call call)
    {
        if (Allowed(world, call, out var chat) is { } error)
            return error;
        if (((int?)call.Whole("message_id") ?? chat.PinnedMessageId) is not { } id || chat.Message(id) is null)
            return ApiError.Bad("message to unpin not found");
        chat.Pinned.Remove(id);
        world.NextChange(chat);
        return Answer.True;
    }

    public static Answer UnpinAll(World world, Call call)
    {
        if (Allowed(world, call, out var chat) is { } error)
            return error;
        chat.Pinned.Clear();
        world.NextChange(chat);
        return Answer.True;
    }

    public static Answer UnpinTopic(World world, Call call)
    {
        if (Allowed(world, call, out var chat) is { } error)
            return error;
        var thread = (int)call.Whole("message_thread_id")!.Value;
        if ((chat as SimulatedGroup)?.Topic(thread) is null)
            return ApiError.Bad("message thread not found");
        chat.Pinned.RemoveAll(id => chat.Message(id)?.ThreadId == thread);
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
