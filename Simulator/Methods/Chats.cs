namespace ShopBot.Simulator;

internal static class Chats
{
    public static Answer Get(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { Code: not 403 } error)
            return error;
        return Answer.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", chat.Id);
            writer.WriteString("type", chat.Type);
            if (chat is SimulatedPrivateChat own)
            {
                writer.WriteString("first_name", own.User.FirstName);
                writer.Optional("last_name", own.User.LastName);
                writer.Optional("username", own.User.Username);
            }
            else
            {
                writer.WriteString("title", chat.Title);
                if (chat is SimulatedGroup { IsForum: true })
                    writer.WriteBoolean("is_forum", true);
            }

            writer.WriteNumber("accent_color_id", 0);
            writer.WriteNumber("max_reaction_count", 11);
            writer.WriteStartObject("accepted_gift_types");
            foreach (var kind in (string[])["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"])
                writer.WriteBoolean(kind, false);
            writer.WriteEndObject();
            if (chat.PinnedMessageId is { } pinned && chat.Message(pinned) is { } message)
            {
                writer.WritePropertyName("pinned_message");
                MessageJson.Write(writer, message, withReply: false);
            }

            writer.WriteEndObject();
        });
    }

    public static Answer Member(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        var id = call.Whole("user_id")!.Value;
        if (id == call.Bot.Id)
            return Answer.Of(writer => ChatMemberJson.Write(
                writer, call.Bot, chat is SimulatedGroup own ? own.StatusOf(call.Bot) : "member", chat is SimulatedGroup { IsForum: true }));
        if (world.User(id) is not { } user)
            return ApiError.Bad("PARTICIPANT_ID_INVALID");
        var status = chat is SimulatedGroup group ? group.StatusOf(user) : user.Id == chat.Id ? "member" : "left";
        return Answer.Of(writer => ChatMemberJson.Write(writer, user, status));
    }

    public static Answer Administrators(World world, Call call)
    {
        if (Group(world, call, out var group) is { } error)
            return error;
        return Answer.Of(writer =>
        {
            writer.WriteStartArray();
            foreach (var user in group.Members.Where(user => group.StatusOf(user) == "creator"))
                ChatMemberJson.Write(writer, user, "creator");
            foreach (var bot in group.Bots.Where(bot => group.IsAdministrator(bot) && (bot == call.Bot || call.Flag("return_bots"))))
                ChatMemberJson.Write(writer, bot, "administrator", group.IsForum);
            writer.WriteEndArray();
        });
    }

    public static Answer MemberCount(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        return Answer.Of(writer => writer.WriteNumberValue(chat is SimulatedGroup group ? group.Members.Count + group.Bots.Count() : 2));
    }

    public static Answer Leave(World world, Call call)
    {
        if (Group(world, call, out var group) is { } error)
            return error;
        group.Leave(call.Bot);
        return Answer.True;
    }

    public static ApiError? Group(World world, Call call, out SimulatedGroup group)
    {
        group = null!;
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (chat is not SimulatedGroup found)
            return ApiError.Broken("there are no administrators, members or topics in the private chat");
        group = found;
        return null;
    }
}
