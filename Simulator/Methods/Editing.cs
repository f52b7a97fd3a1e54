namespace ShopBot.Simulator;

/// <summary>Edits of the bot's own messages. As on Telegram, an edit without reply_markup takes the buttons away.</summary>
internal static class Editing
{
    public static Answer Text(World world, Call call)
    {
        if (Target.Editable(world, call, out var message) is { } error)
            return error;
        if (message.Media is not null)
            return ApiError.Broken("there is no text in the message to edit");
        if (Texts.Text(call, out var text) is { } textError)
            return textError;
        return Apply(world, call, message, message with { Text = text.Text, Entities = text.Entities });
    }

    public static Answer Caption(World world, Call call)
    {
        if (Target.Editable(world, call, out var message) is { } error)
            return error;
        if (message.Media is not { HasCaption: true })
            return ApiError.Broken("there is no caption in the message to edit");
        if (Texts.Caption(call, out var caption) is { } captionError)
            return captionError;
        return Apply(world, call, message, message with
        {
            Text = caption.Text,
            Entities = caption.Entities,
            CaptionAbove = call.Flag("show_caption_above_media"),
        });
    }

    public static Answer Media(World world, Call call)
    {
        if (Target.Editable(world, call, out var message) is { } error)
            return error;
        if (message.Media is not ({ HasCaption: true } or null))
            return ApiError.Broken("message can't be edited");
        if (SendingMedia.ReadItem(world, call, call.Structure("media")!.Value, out var media, out var caption) is { } mediaError)
            return mediaError;
        return Apply(world, call, message, message with { Media = media, Text = caption.Text, Entities = caption.Entities });
    }

    public static Answer Markup(World world, Call call) =>
        Target.Editable(world, call, out var message) is { } error ? error : Apply(world, call, message, message);

    private static Answer Apply(World world, Call call, SimulatedMessage old, SimulatedMessage edited)
    {
        if (ShopBot.Simulator.Markup.Read(call, old.Chat, out var markup, invoice: old.Media is InvoiceMedia) is { } error)
            return error;
        edited = edited with { Buttons = markup.Inline };
        if (IsSame(old, edited))
            return ApiError.Bad("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        return Answer.Of(old.Chat.Replace(edited with { EditedAt = world.Now, Edits = old.Edits + 1 }));
    }

    private static bool IsSame(SimulatedMessage one, SimulatedMessage other) =>
        one.Text == other.Text
        && one.CaptionAbove == other.CaptionAbove
        && Equals(one.Media, other.Media)
        && one.Entities.SequenceEqual(other.Entities)
        && one.Buttons.Count == other.Buttons.Count
        && one.Buttons.Zip(other.Buttons).All(rows => rows.First.SequenceEqual(rows.Second));
}
