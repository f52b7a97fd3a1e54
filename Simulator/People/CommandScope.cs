using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>Names a BotCommandScope in one string.</summary>
internal static class CommandScope
{
    public static string Name(JsonElement? scope)
    {
        if (scope is not { } given || given.ValueKind != JsonValueKind.Object)
            return "default";
        var type = given.GetProperty("type").ToString();
        return type switch
        {
            "chat" or "chat_administrators" => $"{type}:{given.GetProperty("chat_id")}",
            "chat_member" => $"{type}:{given.GetProperty("chat_id")}:{given.GetProperty("user_id")}",
            _ => type,
        };
    }

    /// <summary>Narrowest first, as the Bot API orders them.</summary>
    public static IEnumerable<string> Seen(SimulatedChat chat, SimulatedUser user)
    {
        if (chat is SimulatedGroup group)
        {
            var administrator = group.StatusOf(user) == "creator";
            yield return $"chat_member:{chat.Id}:{user.Id}";
            if (administrator)
                yield return $"chat_administrators:{chat.Id}";
            yield return $"chat:{chat.Id}";
            if (administrator)
                yield return "all_chat_administrators";
            yield return "all_group_chats";
        }
        else
        {
            yield return $"chat:{chat.Id}";
            yield return "all_private_chats";
        }

        yield return "default";
    }
}
