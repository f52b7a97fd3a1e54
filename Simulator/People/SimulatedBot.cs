using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>One bot, known by its token.</summary>
public sealed class SimulatedBot : SimulatedAccount
{
    internal SimulatedBot(World world, long id, string token, string name, string username)
        : base(id, name)
    {
        World = world;
        Token = token;
        Username = username;
        Profile = new BotProfile(name);
        Inbox = new UpdateInbox(world, this);
        Webhook = new Webhook(this);
    }

    public string Token { get; }

    public override bool IsBot => true;

    /// <summary>Updates that the bot has not confirmed yet.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (World.Gate)
                return Inbox.Count;
        }
    }

    /// <summary>The id that the next update gets. Telegram sometimes counts on from a lower number after a week of silence: set it to play that.</summary>
    public long NextUpdateId
    {
        get
        {
            lock (World.Gate)
                return Inbox.NextId;
        }

        set
        {
            lock (World.Gate)
                Inbox.NextId = value;
        }
    }

    internal World World { get; }

    internal BotProfile Profile { get; }

    internal UpdateInbox Inbox { get; }

    /// <summary>What setWebhook named; null: the bot asks for its updates.</summary>
    public Uri? WebhookAddress => Webhook.Address;

    internal Webhook Webhook { get; }

    /// <summary>Delivers that update once more under its old id, although it may be confirmed.</summary>
    /// <exception cref="ArgumentException">The update is unknown or more than 1,000 updates ago.</exception>
    public void Redeliver(long updateId)
    {
        lock (World.Gate)
            Inbox.Redeliver(updateId);
    }

    /// <summary>Delivers the content of that update once more under a new id, as Telegram does with a tap on a bad line.</summary>
    /// <returns>The new update id.</returns>
    /// <exception cref="ArgumentException">The update is unknown or more than 1,000 updates ago.</exception>
    public long RepeatAsNew(long updateId)
    {
        lock (World.Gate)
            return Inbox.RepeatAsNew(updateId);
    }

    /// <summary>Puts an update of any content into the queue, as a Bot API of next year might.</summary>
    /// <param name="type"><c>message</c>, <c>callback_query</c> ...</param>
    /// <param name="json">The value under the type.</param>
    /// <returns>The update id, or null when the bot does not want that type.</returns>
    public long? Inject(string type, string json)
    {
        lock (World.Gate)
            return Inbox.Enqueue(type, null, writer => writer.WriteRawValue(json));
    }

    internal void WriteMe(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteFields(writer);
        writer.WriteBoolean("can_join_groups", true);
        writer.WriteBoolean("can_read_all_group_messages", false);
        writer.WriteBoolean("supports_inline_queries", false);
        writer.WriteBoolean("can_connect_to_business", false);
        writer.WriteBoolean("has_main_web_app", false);
        writer.WriteEndObject();
    }
}
