namespace ShopBot.Simulator;

internal static class SendingText
{
    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker",
        "find_location", "record_video_note", "upload_video_note", "cancel",
    ];

    public static Answer Message(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (Texts.Text(call, out var text) is { } textError)
            return textError;
        var preview = !(call.Structure("link_preview_options") is { } options && Markup.Flag(options, "is_disabled"));
        return Sending.Send(world, call, chat, message => message with { Text = text.Text, Entities = text.Entities, LinkPreview = preview });
    }

    public static Answer ChatAction(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (Topics.Thread(call, chat, null, out _) is { } threadError)
            return threadError;
        var action = call.Text("action")!;
        if (!Actions.Contains(action))
            return ApiError.Broken("wrong parameter action in request");
        chat.Doing = action == "cancel" ? null : (action, world.Now);
        world.NextChange(chat);
        return Answer.True;
    }
}
