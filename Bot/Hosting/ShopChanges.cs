using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Hosting;

/// <summary>
/// Replaces the snapshot that turns are decided with, one change after the other: a turn, a menu that was taken and a message to a group
/// that moved may each bring one at once. Telegram is told beside it of what it shows: names, languages, commands.
/// </summary>
internal sealed class ShopChanges(
    ShopContext context, ShopOpening opening, OutboxStore outbox, Introduction introduction, StaffChatSight sight, ILogger log, CancellationToken stopping) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lock _gate = new();
    private Task _told = Task.CompletedTask;

    /// <summary>Ends when Telegram was told all that there was to tell so far.</summary>
    public Task Told
    {
        get
        {
            lock (_gate)
            {
                return _told;
            }
        }
    }

    /// <summary>The shop begins to be served.</summary>
    public void Introduce()
    {
        Tell(sight.Look(stopping));
        Tell(introduction.Make(context.Shop, stopping));
    }

    /// <summary>Somebody of the team reads another language from now on.</summary>
    public void TeamSpeaks() => Tell(introduction.MakeForTeam(context.Shop, stopping));

    /// <summary>The database says something else than the snapshot: the next batch is decided with it.</summary>
    public async Task Reload()
    {
        await _one.WaitAsync(stopping);
        try
        {
            var before = context.Shop;
            var now = context.Shop = await opening.Current(before, stopping);
            if (before.StaffChat != now.StaffChat)
            {
                Tell(sight.Look(stopping));
            }

            if (!before.Name.Equals(now.Name) || !before.Languages.SequenceEqual(now.Languages))
            {
                Tell(introduction.Make(now, stopping));
            }
            else if (before.StaffChat != now.StaffChat || !(before.Members ?? []).SequenceEqual(now.Members ?? []))
            {
                Tell(introduction.MakeForTeam(now, stopping));
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A group has a new id.</summary>
    public async Task Move(long from, long to)
    {
        await outbox.Moved(context.Shop.Id, from, to);
        await _one.WaitAsync(CancellationToken.None);
        try
        {
            if (context.Shop.StaffChat == from)
            {
                log.LogWarning("{Shop}: the staff chat {From} is now {To}; set SHOPBOT_STAFF_CHAT to it when you can", context.Shop.Key, from, to);
                context.Shop = context.Shop with { StaffChat = to };
                Tell(sight.Look(stopping));
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private void Tell(Task telling)
    {
        lock (_gate)
        {
            _told = Task.WhenAll(_told, telling);
        }
    }
}
