using System.Globalization;

namespace ShopBot.Simulator;

/// <summary>A person with Telegram: everything they can do to a bot. Each action puts its update into the bot's queue at once.</summary>
public sealed partial class SimulatedUser : SimulatedAccount
{
    private readonly World _world;

    internal SimulatedUser(World world, long id, string firstName)
        : base(id, firstName) => _world = world;

    public override bool IsBot => Pretends;

    /// <summary>The person's own number, in international form.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The page gives their private chat a place of its own, named Owner.</summary>
    public bool IsOwner { get; internal init; }

    /// <summary>A deleted account: bots are answered "user is deactivated".</summary>
    public bool IsDeactivated { get; private set; }

    /// <summary>GroupAnonymousBot is a bot only by name.</summary>
    internal bool Pretends { get; init; }

    /// <summary>The private chat with that bot, also before the first message.</summary>
    public SimulatedPrivateChat Chat(SimulatedBot bot)
    {
        lock (_world.Gate)
            return _world.PrivateChat(this, bot);
    }

    public SimulatedMessage Send(SimulatedBot bot, string text) => Say(Chat(bot), text, null);

    /// <summary>Presses START, or follows a deep link.</summary>
    /// <param name="parameter">1-64 of <c>A-Z a-z 0-9 _ -</c>.</param>
    /// <exception cref="ArgumentException">Telegram would not open such a link.</exception>
    public SimulatedMessage Start(SimulatedBot bot, string? parameter = null)
    {
        if (parameter is not null && !DeepLink.IsValid(parameter))
            throw new ArgumentException($"\"{parameter}\" is no start parameter: 1-64 of A-Z a-z 0-9 _ -", nameof(parameter));
        return Send(bot, parameter is null ? "/start" : "/start " + parameter);
    }

    /// <summary>Writes in a group.</summary>
    /// <param name="topic">Null: in General, or in a group without topics.</param>
    /// <exception cref="ArgumentException">There is no such topic, or it is closed.</exception>
    public SimulatedMessage SendTo(SimulatedGroup group, string text, int? topic = null) =>
        Post(group, message => message with { Text = text, Entities = EntityFinder.Find(text), ThreadId = topic });

    public SimulatedMessage ReplyTo(SimulatedMessage message, string text) => Say(message.Chat, text, message);

    /// <summary>Presses a callback button. An old <paramref name="message"/> value presses a button that may be gone: a stale tap.</summary>
    /// <param name="button">Label or callback data.</param>
    /// <exception cref="ArgumentException">The message has no such button, or it does not call back.</exception>
    public CallbackTap Tap(SimulatedMessage message, string button)
    {
        var data = message.Button(button).CallbackData
            ?? throw new ArgumentException($"button \"{button}\" does not call back", nameof(button));
        return TapData(message, data);
    }

    /// <summary>Sends any callback data for a message, as a forged client can.</summary>
    public CallbackTap TapData(SimulatedMessage message, string data)
    {
        lock (_world.Gate)
        {
            if (message.Chat is SimulatedPrivateChat chat)
                Unblock(chat);
            return _world.Taps.Tap(this, message, data);
        }
    }

    /// <summary>Presses a button of the reply keyboard.</summary>
    /// <exception cref="ArgumentException">The chat shows no such button.</exception>
    public SimulatedMessage Press(SimulatedChat chat, string label)
    {
        var keyboard = chat.ReplyKeyboard ?? throw new ArgumentException($"{chat} shows no reply keyboard", nameof(chat));
        var button = keyboard.Rows.SelectMany(row => row).FirstOrDefault(candidate => candidate.Text == label)
            ?? throw new ArgumentException($"no button \"{label}\" on the reply keyboard of {chat}", nameof(label));
        if (keyboard.OneTime)
        {
            lock (_world.Gate)
                chat.ReplyKeyboard = null;
        }

        return button.Requests switch
        {
            null => Say(chat, label, null),
            "contact" => ShareContact(((SimulatedPrivateChat)chat).Bot),
            _ => throw new ArgumentException($"button \"{label}\" asks for {button.Requests}: send that instead", nameof(label)),
        };
    }

    /// <param name="phone">Default: the person's own.</param>
    /// <param name="owner">Whose card; default the sender's own.</param>
    public SimulatedMessage ShareContact(SimulatedBot bot, string? phone = null, SimulatedUser? owner = null)
    {
        var who = owner ?? this;
        return Post(Chat(bot), message => message with
        {
            Media = new ContactMedia((phone ?? who.Phone).TrimStart('+'), who.FirstName, who.LastName, who.Id),
        });
    }

    /// <summary>Sends the card of somebody who is not on Telegram.</summary>
    public SimulatedMessage ShareStrangersContact(SimulatedBot bot, string phone, string firstName) =>
        Post(Chat(bot), message => message with { Media = new ContactMedia(phone, firstName, null, null) });

    /// <summary>Degrees, WGS 84.</summary>
    public SimulatedMessage ShareLocation(SimulatedBot bot, double latitude, double longitude) =>
        Post(Chat(bot), message => message with { Media = new LocationMedia(latitude, longitude) });

    /// <summary>Begins to pay; the bot's answers decide how it goes on.</summary>
    /// <exception cref="ArgumentException">The message is not an invoice.</exception>
    public PaymentAttempt Pay(SimulatedMessage invoice)
    {
        lock (_world.Gate)
            return _world.Payments.Begin(this, invoice);
    }

    /// <summary>Changes an own text message; the bot hears <c>edited_message</c>.</summary>
    public SimulatedMessage Edit(SimulatedMessage message, string text)
    {
        lock (_world.Gate)
        {
            var edited = message.Chat.Replace(message with
            {
                Text = text,
                Entities = EntityFinder.Find(text),
                EditedAt = _world.Now,
                Edits = message.Edits + 1,
            });
            foreach (var bot in Readers.Of(edited))
                bot.Inbox.Enqueue("edited_message", edited.Chat.Id, writer => MessageJson.Write(writer, edited));
            return edited;
        }
    }

    /// <summary>Deletes a message for both sides. Bots are not told.</summary>
    public void Delete(SimulatedMessage message)
    {
        lock (_world.Gate)
            message.Chat.Remove(message.Id);
    }

    public void Block(SimulatedBot bot)
    {
        lock (_world.Gate)
        {
            var chat = _world.PrivateChat(this, bot);
            if (chat.Blocked)
                return;
            chat.Blocked = true;
            _world.NextChange(chat);
            ChatMemberJson.Announce(bot, chat, this, "member", "kicked");
        }
    }

    public void Unblock(SimulatedBot bot)
    {
        lock (_world.Gate)
            Unblock(_world.PrivateChat(this, bot));
    }

    /// <summary>Deletes the account.</summary>
    public void Deactivate()
    {
        lock (_world.Gate)
            IsDeactivated = true;
    }

    internal static string DefaultPhone(long id) => string.Create(CultureInfo.InvariantCulture, $"+1555{id % 10_000_000:0000000}");

    private SimulatedMessage Say(SimulatedChat chat, string text, SimulatedMessage? replyTo) =>
        Post(chat, message => message with { Text = text, Entities = EntityFinder.Find(text), ReplyTo = replyTo });

    private SimulatedMessage Post(SimulatedChat chat, Func<SimulatedMessage, SimulatedMessage> compose)
    {
        lock (_world.Gate)
        {
            if (chat is SimulatedPrivateChat own)
            {
                own.Started = true;
                Unblock(own);
            }

            // Nobody sees an anonymous administrator: the group itself is the sender.
            return _world.Post(chat, this, message => InTopic(compose(Pretends ? message with { SenderChat = chat as SimulatedGroup } : message)));
        }
    }

    // An answer stands where its question stands.
    private SimulatedMessage InTopic(SimulatedMessage message)
    {
        if (message.Chat is not SimulatedGroup { IsForum: true } forum || (message.ThreadId ?? message.ReplyTo?.ThreadId) is not { } id)
        {
            return message.ThreadId is null ? message : throw new ArgumentException($"{message.Chat} has no topics");
        }

        var topic = forum.Topic(id) ?? throw new ArgumentException($"{forum} has no topic {id}");
        return topic.IsClosed && !Pretends && forum.StatusOf(this) != "creator"
            ? throw new ArgumentException($"the topic \"{topic.Name}\" is closed: only administrators write in it")
            : message with { ThreadId = id };
    }

    // Who writes to a bot has it unblocked.
    private void Unblock(SimulatedPrivateChat chat)
    {
        if (!chat.Blocked)
            return;
        chat.Blocked = false;
        _world.NextChange(chat);
        ChatMemberJson.Announce(chat.Bot, chat, this, "kicked", "member");
    }
}
