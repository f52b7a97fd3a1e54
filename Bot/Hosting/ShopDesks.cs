using ShopBot.Bot.Catalog;
using ShopBot.Bot.News;
using ShopBot.Bot.Outbox;
using ShopBot.Bot.Team;
using ShopBot.Bot.Telegram;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.News;
using ShopBot.Persistence.Outbox;
using Telegram.Bot;

namespace ShopBot.Bot.Hosting;

/// <summary>What works beside the turns since it takes its time: menus that were sent, and news that goes out.</summary>
internal sealed class ShopDesks : IDisposable
{
    public required ImportDesk Imports { get; init; }

    public required NewsDesk News { get; init; }

    /// <param name="folder">Where pictures stand: beside the shop file.</param>
    /// <param name="taken">The shop is no longer what its snapshot says.</param>
    /// <param name="revoked">The token is no longer good.</param>
    public static ShopDesks Open(
        ShopContext context, Database database, HostParts parts, TelegramBotClient client, TelegramRenderer renderer, Rests rests, PictureLibrary pictures, string folder,
        Func<Task> taken, Action<IEnumerable<long>> nudge, Action revoked)
    {
        var (drawing, news) = (new Drawing(parts.Texts), new NewsStore(database));
        var lane = new NewsLane(context, news, new OutboxStore(database), renderer, rests, parts.Time, revoked, parts.Logs.CreateLogger<NewsLane>());
        return new()
        {
            Imports = new(
                context, new MenuImports(database), new CatalogStore(database), drawing, new Downloads(client, parts.Time).Fetch,
                name => PictureReader.WhyNot(folder, name) is null || pictures.HasSent(name), taken, nudge, parts.Time, parts.Logs.CreateLogger<ImportDesk>()),
            News = new(context, news, lane, drawing, nudge, parts.Time, parts.BackOff, parts.Logs.CreateLogger<NewsDesk>()),
        };
    }

    public Task Run(CancellationToken stopping) => Task.WhenAll(Imports.Run(stopping), News.Run(stopping));

    /// <summary>Does all that may be done now.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        await News.Look(cancellationToken);
        await Imports.Look(cancellationToken);
    }

    public void Dispose()
    {
        Imports.Dispose();
        News.Dispose();
    }
}
