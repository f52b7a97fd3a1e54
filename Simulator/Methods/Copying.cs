namespace ShopBot.Simulator;

internal static class Copying
{
    public static Answer Copy(World world, Call call)
    {
        if (Source(world, call, "copy", out var chat, out var source) is { } error)
            return error;
        if (source.Protected || source.Media is ServiceMedia or PaidMedia or InvoiceMedia)
            return ApiError.Bad("message can't be copied");
        var text = new RichText(source.Text, source.Entities);
        if (call.Has("caption") && Texts.Caption(call, out text) is { } captionError)
            return captionError;
        var answer = Sending.Send(world, call, chat, message => message with { Text = text.Text, Entities = text.Entities, Media = source.Media });
        return answer.Error is { } sendError ? sendError : Ids([answer.MessageId!.Value], one: true);
    }

    public static Answer CopyMany(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (Target.Chat(world, call, "from_chat_id", out var from) is { } fromError)
            return fromError;
        if (Topics.Thread(call, chat, null, out var thread) is { } threadError)
            return threadError;
        var copied = new List<int>();
        foreach (var id in call.Structure("message_ids")!.Value.EnumerateArray())
        {
            if (from.Message((int)Call.WholeOf(id)!.Value) is { Media: not (ServiceMedia or PaidMedia or InvoiceMedia) } source)
                copied.Add(world.PostAsBot(chat, call.Bot, message => message with { Text = source.Text, Entities = source.Entities, Media = source.Media, ThreadId = thread }).Id);
        }

        return Ids(copied, one: false);
    }

    public static Answer Forward(World world, Call call)
    {
        if (Source(world, call, "forward", out var chat, out var source) is { } error)
            return error;
        if (source.Protected || source.Media is ServiceMedia)
            return ApiError.Bad("message can't be forwarded");
        return Sending.Send(world, call, chat, message => message with
        {
            Text = source.Text,
            Entities = source.Entities,
            Media = source.Media,
            ForwardedFrom = source.From,
        });
    }

    private static ApiError? Source(World world, Call call, string verb, out SimulatedChat chat, out SimulatedMessage source)
    {
        source = null!;
        if (Target.Chat(world, call, out chat) is { } error)
            return error;
        if (Target.Chat(world, call, "from_chat_id", out var from) is { } fromError)
            return fromError;
        if (from.Message((int)call.Whole("message_id")!.Value) is not { } found)
            return ApiError.Bad($"message to {verb} not found");
        source = found;
        return null;
    }

    private static Answer Ids(IReadOnlyList<int> ids, bool one) => Answer.Of(writer =>
    {
        if (!one)
            writer.WriteStartArray();
        foreach (var id in ids)
        {
            writer.WriteStartObject();
            writer.WriteNumber("message_id", id);
            writer.WriteEndObject();
        }

        if (!one)
            writer.WriteEndArray();
    });
}
