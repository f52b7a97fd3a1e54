using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>A group or supergroup with people and bots in it.</summary>
public sealed partial class SimulatedGroup : SimulatedChat
{
    private readonly List<SimulatedUser> _members = [];
    private readonly Dictionary<SimulatedBot, bool> _bots = [];
    private readonly HashSet<SimulatedBot> _removedBots = [];
    private readonly string _title;

    internal SimulatedGroup(World world, long id, string title, IEnumerable<SimulatedUser> members)
        : base(world, id)
    {
        _title = title;
        _members.AddRange(members);
    }

    public override string Type => Id < -1_000_000_000_000 ? "supergroup" : "group";

    public override string Title => _title;

    /// <summary>People in the order in which they joined. The first one created the group.</summary>
    public IReadOnlyList<SimulatedUser> Members
    {
        get
        {
            lock (World.Gate)
                return _members.ToArray();
        }
    }

    /// <summary>The supergroup that this group became, or null.</summary>
    public SimulatedGroup? MigratedTo { get; private set; }

    internal IEnumerable<SimulatedBot> Bots => _bots.Keys;

    public void Add(SimulatedUser user)
    {
        lock (World.Gate)
        {
            if (!_members.Contains(user))
                _members.Add(user);
            World.Post(this, user, message => message with { Media = ServiceMedia.Joined(user) });
        }
    }

    public void Remove(SimulatedUser user)
    {
        lock (World.Gate)
        {
            _members.Remove(user);
            World.Post(this, user, message => message with { Media = ServiceMedia.Left(user) });
        }
    }

    /// <param name="bot">Hears of it by <c>my_chat_member</c>.</param>
    /// <param name="asAdministrator">An administrator reads every message; any other bot commands and replies to itself only.</param>
    public void Add(SimulatedBot bot, bool asAdministrator = false)
    {
        lock (World.Gate)
        {
            var was = StatusOf(bot);
            _bots[bot] = asAdministrator;
            _removedBots.Remove(bot);
            World.NextChange(this);
            ChatMemberJson.Announce(bot, this, _members.FirstOrDefault() ?? World.AnonymousAdmin, was, StatusOf(bot));
        }
    }

    /// <summary>Every later call of the bot in this group is answered "Forbidden: bot was kicked".</summary>
    public void Remove(SimulatedBot bot)
    {
        lock (World.Gate)
        {
            var was = StatusOf(bot);
            _bots.Remove(bot);
            _removedBots.Add(bot);
            World.NextChange(this);
            ChatMemberJson.Announce(bot, this, _members.FirstOrDefault() ?? World.AnonymousAdmin, was, "kicked");
        }
    }

    /// <summary>
    /// Turns the group into a supergroup with a new id. Calls with the old id are refused with <c>migrate_to_chat_id</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is a supergroup already.</exception>
    public SimulatedGroup Migrate()
    {
        lock (World.Gate)
        {
            if (MigratedTo is not null || Type == "supergroup")
                throw new InvalidOperationException($"{this} cannot migrate: it is a supergroup or has migrated already");
            var next = World.NewGroup(-1_000_000_000_000 + Id, _title, _members);
            foreach (var (bot, administrator) in _bots)
                next._bots[bot] = administrator;
            World.Post(this, _members.FirstOrDefault() ?? World.AnonymousAdmin, message => message with { Media = ServiceMedia.MigratedTo(next.Id) });
            World.Post(next, World.AnonymousAdmin, message => message with { SenderChat = next, Media = ServiceMedia.MigratedFrom(Id) });
            return MigratedTo = next;
        }
    }

    internal void Leave(SimulatedBot bot)
    {
        _bots.Remove(bot);
        World.NextChange(this);
        ChatMemberJson.Announce(bot, this, bot, "member", "left");
    }

    internal bool Has(SimulatedBot bot) => _bots.ContainsKey(bot);

    internal bool WasRemoved(SimulatedBot bot) => _removedBots.Contains(bot);

    internal bool IsAdministrator(SimulatedBot bot) => _bots.GetValueOrDefault(bot);

    internal string StatusOf(SimulatedBot bot) =>
        _bots.TryGetValue(bot, out var administrator) ? administrator ? "administrator" : "member" : _removedBots.Contains(bot) ? "kicked" : "left";

    internal string StatusOf(SimulatedUser user) =>
        _members.Count > 0 && _members[0] == user ? "creator" : _members.Contains(user) ? "member" : "left";

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", Id);
        writer.WriteString("title", Title);
        writer.WriteString("type", Type);
        if (Type == "group")
            writer.WriteBoolean("all_members_are_administrators", false);
        if (IsForum)
            writer.WriteBoolean("is_forum", true);
        writer.WriteEndObject();
    }
}
