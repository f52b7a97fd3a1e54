using ShopBot.Bot.Tests.Simulator;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>What people write and send, to answer something, in a topic, or just so; and what the bot sent.</summary>
internal static class Posts
{
    /// <summary>False when the act is something else.</summary>
    /// <param name="folder">Where the conversations are, with files/ beside them.</param>
    public static bool Post(Stage stage, SimulatedUser person, SimulatedChat chat, Act act, string folder)
    {
        switch (act)
        {
            case Act.Reply reply:
                Send(person, chat, reply.Text, Answered(stage, person, chat, reply.To), topic: null);
                return true;
            case Act.SayInTopic said:
                Send(person, stage.Staff, said.Text, replyTo: null, Topic(stage, said.Topic).Id);
                return true;
            case Act.Document document:
                person.SendDocument(chat, document.Name, File.ReadAllBytes(Path.Combine(folder, "files", document.Name)), document.Caption);
                return true;
            case Act.Voice:
                Send(person, chat, "a voice message", replyTo: null, topic: null);
                return true;
            case Act.Photo photo:
                person.SendPhoto(chat, Pictures.Png(640, 480), photo.Caption);
                return true;
            case Act.Change change:
                person.Edit(Find(chat, message => message.From == person, change.Before), change.After);
                return true;
            case Act.DeleteTopic topic:
                stage.Staff.DeleteTopic(Topic(stage, topic.Name));
                return true;
            default:
                return false;
        }
    }

    /// <summary>What it says, not what Telegram notes about it: pinned, a topic opened.</summary>
    public static SimulatedMessage? Newest(SimulatedChat chat, SimulatedBot bot) =>
        chat.Messages.LastOrDefault(message => message.From == bot && message.Media is not ServiceMedia);

    /// <summary>"(photo)", "(voice)", "(document menu.csv)", "(contact)" ...</summary>
    public static string Kind(SimulatedMessage message) => message.Media switch
    {
        null => "(text)",
        PhotoMedia => "(photo)",
        FileMedia { Kind: "document" } file => $"(document {file.File.Name})",
        FileMedia file => $"({file.Kind})",
        var media => $"({media.GetType().Name.Replace("Media", null, StringComparison.Ordinal).ToLowerInvariant()})",
    };

    private static void Send(SimulatedUser person, SimulatedChat chat, string what, SimulatedMessage? replyTo, int? topic)
    {
        switch (what)
        {
            case "a photo":
                person.SendPhoto(chat, Pictures.Png(640, 480), replyTo: replyTo, topic: topic);
                break;
            case "a voice message":
                person.SendVoice(chat, "OggS"u8.ToArray(), replyTo: replyTo, topic: topic);
                break;
            default:
                _ = replyTo is null ? person.SendTo((SimulatedGroup)chat, what, topic) : person.ReplyTo(replyTo, what);
                break;
        }
    }

    private static SimulatedMessage Answered(Stage stage, SimulatedUser person, SimulatedChat chat, string? words) => words is null
        ? Newest(stage.Staff, stage.Bot) ?? throw new InvalidOperationException("There is nothing to reply to.")
        : Find(chat, message => message.From != person, words);

    private static SimulatedMessage Find(SimulatedChat chat, Func<SimulatedMessage, bool> isMeant, string words) =>
        chat.Messages.LastOrDefault(message => isMeant(message) && message.Text.Contains(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no message with \"{words}\".");

    private static ForumTopic Topic(Stage stage, string name) =>
        stage.Staff.Topics.LastOrDefault(topic => topic.Name.Contains(name, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no topic \"{name}\".");
}
