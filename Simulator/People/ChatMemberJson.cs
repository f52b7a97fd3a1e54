using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>ChatMember objects and the updates that tell a bot that its own standing changed.</summary>
internal static class ChatMemberJson
{
    private static readonly string[] Rights =
    [
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
        "can_pin_messages",
    ];

    public static void Write(Utf8JsonWriter writer, SimulatedAccount account, string status, bool inForum = false)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("user");
        account.Write(writer);
        writer.WriteString("status", status);
        if (status == "creator")
            writer.WriteBoolean("is_anonymous", false);
        if (status == "kicked")
            writer.WriteNumber("until_date", 0);
        if (status == "administrator")
        {
            foreach (var right in Rights)
                writer.WriteBoolean(right, right is not ("can_be_edited" or "is_anonymous"));
            if (inForum)
                writer.WriteBoolean("can_manage_topics", true);
        }

        writer.WriteEndObject();
    }

    /// <summary>Enqueues <c>my_chat_member</c>.</summary>
    public static void Announce(SimulatedBot bot, SimulatedChat chat, SimulatedAccount by, string was, string now)
    {
        bot.Inbox.Enqueue("my_chat_member", chat.Id, writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("chat");
            chat.Write(writer);
            writer.WritePropertyName("from");
            by.Write(writer);
            writer.WriteNumber("date", chat.World.Now.ToUnixTimeSeconds());
            writer.WritePropertyName("old_chat_member");
            Write(writer, bot, was, chat is SimulatedGroup { IsForum: true });
            writer.WritePropertyName("new_chat_member");
            Write(writer, bot, now, chat is SimulatedGroup { IsForum: true });
            writer.WriteEndObject();
        });
    }
}
