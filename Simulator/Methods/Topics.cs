namespace ShopBot.Simulator;

/// <summary>Topics of a forum.</summary>
internal static class Topics
{
    private const int MaxName = 128;

    /// <summary>The six colours that Telegram offers, RGB.</summary>
    private static readonly int[] Colors = [0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F];

    /// <summary>Where a send goes: the topic it names, or that of the message it answers.</summary>
    public static ApiError? Thread(Call call, SimulatedChat chat, SimulatedMessage? replied, out int? thread)
    {
        thread = (int?)call.Whole("message_thread_id") ?? replied?.ThreadId;
        if (thread is not { } id)
            return null;

        // General is no thread: Telegram refuses its number too.
        if (chat is not SimulatedGroup group || group.Topic(id) is not { } topic)
            return ApiError.Bad("message thread not found");
        return topic.IsClosed && !group.IsAdministrator(call.Bot) ? ApiError.Bad("TOPIC_CLOSED") : null;
    }

    public static Answer Create(World world, Call call)
    {
        if (Forum(world, call, "create a topic", out var group) is { } error)
            return error;
        if (Name(call.Text("name")!, out var name) is { } nameError)
            return nameError;
        var color = (int)(call.Whole("icon_color") ?? Colors[0]);
        if (!Colors.Contains(color))
            return ApiError.Broken("invalid topic icon color specified");
        var message = world.PostAsBot(group, call.Bot, blank => blank with { ThreadId = blank.Id, Media = ServiceMedia.Topic(name, color) });
        group.Keep(new ForumTopic(message.Id, name, color));
        return Answer.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("message_thread_id", message.Id);
            writer.WriteString("name", name);
            writer.WriteNumber("icon_color", color);
            writer.WriteEndObject();
        });
    }

    public static Answer Edit(World world, Call call)
    {
        if (Find(world, call, "edit the topic", out var group, out var topic) is { } error)
            return error;
        if (call.Text("name") is not { Length: > 0 } given)
            return call.Has("icon_custom_emoji_id") ? Answer.True : ApiError.Bad("TOPIC_NOT_MODIFIED");
        if (Name(given, out var name) is { } nameError)
            return nameError;
        return Change(world, call, group, topic, topic with { Name = name }, ServiceMedia.TopicRenamed(name));
    }

    public static Answer Close(World world, Call call) => Find(world, call, "edit the topic", out var group, out var topic) is { } error
        ? error
        : Change(world, call, group, topic, topic with { IsClosed = true }, ServiceMedia.TopicClosed);

    public static Answer Reopen(World world, Call call) => Find(world, call, "edit the topic", out var group, out var topic) is { } error
        ? error
        : Change(world, call, group, topic, topic with { IsClosed = false }, ServiceMedia.TopicReopened);

    public static Answer Delete(World world, Call call)
    {
        if (Find(world, call, "delete the topic", out var group, out var topic) is { } error)
            return error;
        group.Delete(topic);
        return Answer.True;
    }

    private static Answer Change(World world, Call call, SimulatedGroup group, ForumTopic before, ForumTopic after, ServiceMedia notice)
    {
        if (before == after)
            return ApiError.Bad("TOPIC_NOT_MODIFIED");
        group.Keep(after);
        world.PostAsBot(group, call.Bot, blank => blank with { ThreadId = after.Id, Media = notice });
        return Answer.True;
    }

    private static ApiError? Find(World world, Call call, string doing, out SimulatedGroup group, out ForumTopic topic)
    {
        topic = null!;
        if (Forum(world, call, doing, out group) is { } error)
            return error;
        if (group.Topic((int)call.Whole("message_thread_id")!.Value) is not { } found)
            return ApiError.Bad("TOPIC_ID_INVALID");
        topic = found;
        return null;
    }

    private static ApiError? Forum(World world, Call call, string doing, out SimulatedGroup group)
    {
        if (Chats.Group(world, call, out group) is { } error)
            return error;
        if (!group.IsForum)
            return ApiError.Bad("the chat is not a forum");
        return group.IsAdministrator(call.Bot) ? null : ApiError.Bad($"not enough rights to {doing}");
    }

    private static ApiError? Name(string given, out string name)
    {
        name = given.Trim();
        return name.Length is 0 or > MaxName ? ApiError.Broken($"a topic's name has 1-{MaxName} characters") : null;
    }
}
