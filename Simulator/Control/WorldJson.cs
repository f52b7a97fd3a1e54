using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>What changed in the world since a moment, as one event for the page. Since 0: everything.</summary>
internal static class WorldJson
{
    // A page with thousands of tabs helps nobody; a load with thousands of customers must not choke it.
    private const int MaxCustomers = 60;
    private static readonly TimeSpan DoingLasts = TimeSpan.FromSeconds(5);

    public static byte[] Since(World world, SimulatedBot? bot, long since) => JsonBytes.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("since", since);
        if (world.Options.PutClockForward is not null)
        {
            writer.WriteStartObject("clock");
            writer.WriteNumber("now", world.Now.ToUnixTimeMilliseconds());
            writer.WriteString("zone", world.Options.ClockZone);
            writer.WriteEndObject();
        }

        Accounts(writer, "bots", world.Bots);
        writer.WriteStartArray("places");
        foreach (var place in world.Options.Places)
        {
            writer.WriteStartObject();
            writer.WriteString("name", place.Name);
            writer.WriteNumber("latitude", place.Latitude);
            writer.WriteNumber("longitude", place.Longitude);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (bot is not null)
        {
            writer.WriteNumber("bot", bot.Id);
            var staff = world.Groups.SelectMany(group => group.Members).ToHashSet();
            var customers = world.Users.Where(user => !staff.Contains(user) || user.IsOwner || world.KnownPrivateChat(user.Id, bot)?.Started == true)
                .OrderByDescending(user => user.IsOwner).Take(MaxCustomers).ToArray();
            Accounts(writer, "customers", customers);
            writer.WriteStartArray("chats");
            foreach (var customer in customers)
                Chat(writer, world.PrivateChat(customer, bot), bot, customer, since);
            foreach (var group in world.Groups.Where(group => group.Has(bot) || group.MigratedTo is not null))
                Chat(writer, group, bot, group.Members.FirstOrDefault() ?? world.AnonymousAdmin, since);
            writer.WriteEndArray();
            Taps(writer, world, bot, since);
            Payments(writer, world, bot, since);
        }

        writer.WriteEndObject();
    });

    private static void Accounts(Utf8JsonWriter writer, string name, IEnumerable<SimulatedAccount> accounts)
    {
        writer.WriteStartArray(name);
        foreach (var account in accounts)
            Account(writer, account);
        writer.WriteEndArray();
    }

    private static void Account(Utf8JsonWriter writer, SimulatedAccount account)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", account.Id);
        writer.WriteString("name", account.FirstName);
        writer.Optional("username", account.Username);
        writer.Optional("language", account.LanguageCode);
        writer.Optional("phone", (account as SimulatedUser)?.Phone);
        if (account is SimulatedUser { IsOwner: true })
            writer.WriteBoolean("owner", true);
        writer.WriteEndObject();
    }

    private static void Chat(Utf8JsonWriter writer, SimulatedChat chat, SimulatedBot bot, SimulatedUser reader, long since)
    {
        if (since > 0 && chat.Changed <= since && bot.Profile.Changed <= since)
            return;
        writer.WriteStartObject();
        writer.WriteNumber("id", chat.Id);
        writer.WriteString("type", chat.Type);
        writer.WriteString("title", chat.Title);
        if (chat is SimulatedPrivateChat own)
        {
            writer.WriteBoolean("started", own.Started);
            writer.WriteBoolean("blocked", own.Blocked);
            writer.WriteString("description", BotProfile.Near(bot.Profile.Descriptions, own.User.LanguageCode));
        }
        else if (chat is SimulatedGroup group)
        {
            Accounts(writer, "members", group.Members.Append(chat.World.AnonymousAdmin));
            writer.Optional("migratedTo", group.MigratedTo?.Id);
            if (group.IsForum)
                Topics(writer, group);
        }

        writer.WriteStartArray("pinned");
        foreach (var id in chat.Pinned)
            writer.WriteNumberValue(id);
        writer.WriteEndArray();
        if (chat.Doing is { } doing && chat.World.Now - doing.At < DoingLasts)
            writer.WriteString("doing", doing.Action);
        if (chat.ReplyKeyboard is { } keyboard)
        {
            writer.WritePropertyName("keyboard");
            keyboard.Write(writer);
        }

        writer.WriteStartArray("commands");
        foreach (var item in bot.Profile.CommandsFor(chat, reader))
        {
            writer.WriteStartObject();
            writer.WriteString("command", item.Command);
            writer.WriteString("description", item.Description);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("messages");
        foreach (var message in chat.ChangedSince(since))
            PageJson.Message(writer, message);
        writer.WriteEndArray();
        writer.WriteStartArray("removed");
        foreach (var id in chat.RemovedSince(since))
            writer.WriteNumberValue(id);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Topics(Utf8JsonWriter writer, SimulatedGroup group)
    {
        writer.WriteStartArray("topics");
        foreach (var topic in group.Topics)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", topic.Id);
            writer.WriteString("name", topic.Name);
            writer.WriteBoolean("closed", topic.IsClosed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Taps(Utf8JsonWriter writer, World world, SimulatedBot bot, long since)
    {
        writer.WriteStartArray("taps");

        // The page waits for the answers to its own taps only, so a page that starts needs none of the past.
        if (since > 0)
        {
            foreach (var tap in world.Taps.ChangedSince(since).Where(tap => tap.Bot == bot && tap.IsAnswered))
            {
                writer.WriteStartObject();
                writer.WriteString("id", tap.Id);
                writer.WriteString("text", tap.Text);
                writer.WriteBoolean("alert", tap.IsAlert);
                writer.Optional("url", tap.Url);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private static void Payments(Utf8JsonWriter writer, World world, SimulatedBot bot, long since)
    {
        writer.WriteStartArray("payments");
        foreach (var attempt in world.Payments.All.Where(attempt => attempt.Bot == bot && attempt.Changed > since))
        {
            writer.WriteStartObject();
            writer.WriteNumber("chat", attempt.Message.Chat.Id);
            writer.WriteNumber("message", attempt.Message.Id);
            writer.WriteString("stage", attempt.Stage.ToString());
            writer.Optional("reason", attempt.Reason);
            writer.WriteNumber("total", attempt.Total);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
