namespace ShopBot.Simulator;

/// <summary>What people send besides words.</summary>
public sealed partial class SimulatedUser
{
    /// <summary>A PNG or JPEG, to a bot.</summary>
    /// <exception cref="ArgumentException">Neither of them.</exception>
    public SimulatedMessage SendPhoto(SimulatedBot bot, byte[] picture, string caption = "") => SendPhoto(Chat(bot), picture, caption);

    /// <summary>A PNG or JPEG.</summary>
    /// <exception cref="ArgumentException">Neither of them, a caption above 1024 characters, or no such topic.</exception>
    public SimulatedMessage SendPhoto(SimulatedChat chat, byte[] picture, string caption = "", SimulatedMessage? replyTo = null, int? topic = null)
    {
        var (width, height) = ImageSize.Read(picture) ?? throw new ArgumentException("a picture is a PNG or a JPEG", nameof(picture));
        return SendFile(chat, "photos", "photo.jpg", picture, caption, replyTo, topic, file => new PhotoMedia(file, width, height));
    }

    /// <summary>Any file, as it is.</summary>
    /// <exception cref="ArgumentException">It is empty, the caption is above 1024 characters, or there is no such topic.</exception>
    public SimulatedMessage SendDocument(
        SimulatedChat chat, string name, byte[] content, string caption = "", SimulatedMessage? replyTo = null, int? topic = null) =>
        SendFile(chat, "documents", name, content, caption, replyTo, topic, file => new FileMedia("document", file));

    /// <summary>A voice message. Telegram's own are OGG with OPUS; the bytes are not looked at.</summary>
    /// <exception cref="ArgumentException">It is empty, or there is no such topic.</exception>
    public SimulatedMessage SendVoice(
        SimulatedChat chat, byte[] sound, int seconds = 1, string caption = "", SimulatedMessage? replyTo = null, int? topic = null) =>
        SendFile(chat, "voices", "voice.ogg", sound, caption, replyTo, topic, file => new FileMedia("voice", file, seconds));

    private SimulatedMessage SendFile(
        SimulatedChat chat, string folder, string name, byte[] content, string caption, SimulatedMessage? replyTo, int? topic,
        Func<StoredFile, MessageMedia> carry)
    {
        if (content.Length == 0)
        {
            throw new ArgumentException("the file is empty", nameof(content));
        }

        if (caption.Length > Texts.MaxCaption)
        {
            throw new ArgumentException($"a caption has at most {Texts.MaxCaption} characters", nameof(caption));
        }

        lock (_world.Gate)
        {
            // A file's id is one bot's own; a group here has one bot that answers.
            var bot = (chat as SimulatedPrivateChat)?.Bot ?? (chat as SimulatedGroup)?.Bots.FirstOrDefault()
                ?? throw new ArgumentException($"there is no bot in {chat}", nameof(chat));
            var media = carry(_world.Files.Keep(bot, name, ContentTypes.Of(name, content), content, folder));
            return Post(chat, message => message with
            {
                Media = media,
                Text = caption,
                Entities = EntityFinder.Find(caption),
                ReplyTo = replyTo,
                ThreadId = topic,
            });
        }
    }
}
