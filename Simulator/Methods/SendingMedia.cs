using System.Text.Json;

namespace ShopBot.Simulator;

internal static class SendingMedia
{
    public static Answer Photo(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (Texts.Caption(call, out var caption) is { } captionError)
            return captionError;
        if (InputFiles.FindPhoto(world, call, "photo", call.Text("photo"), out var photo) is { } photoError)
            return photoError;
        return Sending.Send(world, call, chat, message => message with { Media = photo, Text = caption.Text, Entities = caption.Entities });
    }

    /// <param name="kind">document, audio, video, voice or animation: the parameter's name too.</param>
    public static Answer File(World world, Call call, string kind)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (Texts.Caption(call, out var caption) is { } captionError)
            return captionError;
        if (InputFiles.Find(world, call, kind, call.Text(kind), kind + "s", out var file) is { } fileError)
            return fileError;
        var media = new FileMedia(kind, file, (int)(call.Whole("duration") ?? 0), call.Text("title"));
        return Sending.Send(world, call, chat, message => message with { Media = media, Text = caption.Text, Entities = caption.Entities });
    }

    public static Answer Group(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        var items = call.Structure("media")!.Value;
        if (items.GetArrayLength() is < 2 or > 10)
            return ApiError.Broken("group send: an album has 2-10 items");
        var parts = new List<(MessageMedia Media, RichText Caption)>();
        foreach (var item in items.EnumerateArray())
        {
            if (ReadItem(world, call, item, out var media, out var caption) is { } itemError)
                return itemError;
            parts.Add((media, caption));
        }

        var files = parts.Select(part => part.Media).OfType<FileMedia>().Select(media => media.Kind).Where(kind => kind is "document" or "audio").Distinct().Count();
        if (files > 1 || (files == 1 && parts.Any(part => part.Media is PhotoMedia or FileMedia { Kind: "video" })))
            return ApiError.Broken("document and audio can't be mixed with other media types in an album");
        if (Sending.Prepare(world, call, chat, invoice: false, out var prepared) is { } prepareError)
            return prepareError;

        var group = world.Digits(17);
        var sent = parts.ConvertAll(part => world.PostAsBot(chat, call.Bot, blank => prepared(blank) with
        {
            Media = part.Media,
            Text = part.Caption.Text,
            Entities = part.Caption.Entities,
            MediaGroupId = group,
        }));
        return Answer.Of(writer =>
        {
            writer.WriteStartArray();
            foreach (var message in sent)
                MessageJson.Write(writer, message);
            writer.WriteEndArray();
        });
    }

    /// <summary>An InputMedia object.</summary>
    public static ApiError? ReadItem(World world, Call call, JsonElement item, out MessageMedia media, out RichText caption)
    {
        media = null!;
        JsonElement? entities = item.TryGetProperty("caption_entities", out var given) ? given : null;
        if (Texts.Caption(Markup.Optional(item, "caption"), Markup.Optional(item, "parse_mode"), entities, out caption) is { } captionError)
            return captionError;
        var type = item.GetProperty("type").ToString();
        var source = item.GetProperty("media").ToString();
        if (type == "photo")
        {
            var photoError = InputFiles.FindPhoto(world, call, "media", source, out var photo);
            media = photo;
            return photoError;
        }

        if (type is not ("document" or "audio" or "video" or "animation"))
            return ApiError.Broken($"the simulator does not play media of type {type} yet");
        var error = InputFiles.Find(world, call, "media", source, type + "s", out var file);
        media = new FileMedia(type, file);
        return error;
    }
}
