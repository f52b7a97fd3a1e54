using System.Globalization;

namespace ShopBot.Simulator;

/// <summary>Finds the chat or message that a call is about, and whether the bot may reach it.</summary>
internal static class Target
{
    /// <summary>A chat where the bot may write.</summary>
    public static ApiError? Chat(World world, Call call, out SimulatedChat chat) => Chat(world, call, "chat_id", out chat);

    public static ApiError? Chat(World world, Call call, string name, out SimulatedChat chat)
    {
        chat = null!;
        if (call.Text(name) is not { Length: > 0 } text)
            return ApiError.Broken("chat_id is empty");
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return ApiError.Bad("chat not found");
        if (id > 0)
        {
            if (world.KnownPrivateChat(id, call.Bot) is not { Started: true } found)
                return ApiError.Bad("chat not found");
            chat = found;
            return found.User.IsDeactivated ? ApiError.Forbidden("user is deactivated")
                : found.Blocked ? ApiError.Forbidden("bot was blocked by the user")
                : null;
        }

        if (world.Group(id) is not { } group)
            return ApiError.Bad("chat not found");
        chat = group;
        if (group.MigratedTo is { } next)
            return ApiError.Bad("group chat was upgraded to a supergroup chat") with { MigrateToChatId = next.Id };
        if (group.Has(call.Bot))
            return null;
        return group.WasRemoved(call.Bot) ? ApiError.Forbidden($"bot was kicked from the {group.Type} chat")
            : ApiError.Forbidden($"bot is not a member of the {group.Type} chat");
    }

    /// <summary>A message of the bot's own that may be edited.</summary>
    public static ApiError? Editable(World world, Call call, out SimulatedMessage message)
    {
        message = null!;
        if (call.Has("inline_message_id"))
            return ApiError.Broken("the simulator does not play inline messages yet: give chat_id and message_id");
        if (!call.Has("message_id"))
            return ApiError.Broken("message identifier is not specified");
        if (Chat(world, call, out var chat) is { } error)
            return error;
        if (chat.Message((int)call.Whole("message_id")!.Value) is not { } found)
            return ApiError.Bad("message to edit not found");
        message = found;
        if (found.From != call.Bot || found.Media is ServiceMedia)
            return ApiError.Broken("message can't be edited");
        return found.HasReplyKeyboard ? ApiError.Broken("message can't be edited") : null;
    }

    /// <summary>The message that a new one replies to, or null without an error when it replies to none.</summary>
    public static ApiError? Replied(World world, Call call, SimulatedChat chat, out SimulatedMessage? replied)
    {
        replied = null;
        if (call.Structure("reply_parameters") is not { } parameters)
            return null;
        if (parameters.TryGetProperty("chat_id", out var other) && other.ToString() != chat.Id.ToString(CultureInfo.InvariantCulture))
            return ApiError.Broken("the simulator does not play replies to another chat: leave reply_parameters.chat_id out");
        var id = (int)Call.WholeOf(parameters.GetProperty("message_id"))!.Value;
        replied = chat.Message(id);
        var optional = parameters.TryGetProperty("allow_sending_without_reply", out var allowed) && Call.FlagOf(allowed);
        return replied is null && !optional ? ApiError.Bad("message to be replied not found") : null;
    }
}
