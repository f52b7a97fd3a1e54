using ShopBot.Bot.Catalog;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Team;

namespace ShopBot.Bot.Hosting;

/// <summary>What a shop is served with: its file, what the database says since, and who runs it.</summary>
internal sealed class ShopOpening(ShopSettings settings, Database database, HostParts parts)
{
    private readonly ILogger _log = parts.Logs.CreateLogger<ShopHost>();

    /// <summary>Reads the shop file into the database, unless it is what it was at the last start.</summary>
    /// <exception cref="SettingsException">The file has errors: one line for each.</exception>
    public async Task<Shop> Open(CancellationToken cancellationToken)
    {
        var catalog = new CatalogStore(database);
        var stamp = FileStamp.Of(settings.ShopFile);
        if (await AsItWas(catalog, stamp, cancellationToken) is { } known)
        {
            _log.LogInformation("{Shop}: the file is as it was when it was last read", known.Key);
            return await WithPeople(known, cancellationToken);
        }

        var file = ShopFile.Read(settings.ShopFile);
        if (file.Shop is null)
        {
            throw new SettingsException(string.Join('\n', file.Errors));
        }

        var report = await catalog.Import(file.Shop, settings.TakeFile, cancellationToken, stamp);
        _log.LogInformation(
            "{Shop}: {Added} new, {Changed} changed, {Gone} gone since the file was last read", file.Shop.Key, report.Added.Count, report.Changed.Count, report.Gone.Count);
        if (report.Kept.Count > 0)
        {
            _log.LogWarning("{Shop}: the owner's changes of {Kept} were kept; SHOPBOT_TAKE_FILE=true takes the file's", file.Shop.Key, string.Join(", ", report.Kept));
        }

        return await WithPeople((await catalog.Load(report.ShopId, cancellationToken))!, cancellationToken);
    }

    /// <summary>The shop as the database says it is now.</summary>
    public async Task<Shop> Current(Shop shop, CancellationToken cancellationToken) =>
        await WithPeople((await new CatalogStore(database).Load(shop.Id, cancellationToken))!, cancellationToken);

    /// <summary>A shop that nobody owns yet invites its first owner, anew at each start: the last link stands in the log for all to see.</summary>
    public async Task InviteFirstOwner(ShopContext context)
    {
        if (context.Shop.AllOwners().Any())
        {
            return;
        }

        var (invite, code) = Invite.Make(parts.NewId(), Role.Owner, 0, parts.Time.GetUtcNow());
        await new TeamStore(database).InviteFirstOwner(context.Shop.Id, invite);
        var server = settings.Server;
        _log.LogInformation(
            "{Shop} has no owner yet. Whoever opens {Link} first, within a day, becomes its owner{How}", context.Shop.Key, Invite.Link(context.Username, code),
            server.IsTelegrams ? string.Empty : $"; on {server}, send @{context.Username} /start {Invite.LinkPrefix}{code}");
    }

    /// <summary>Null: the file is to be read, because it or the program has changed, or a picture is not where it was.</summary>
    private async Task<Shop?> AsItWas(CatalogStore catalog, string? stamp, CancellationToken cancellationToken)
    {
        if (stamp is null || settings.TakeFile || await catalog.WithStamp(stamp, cancellationToken) is not { } shopId)
        {
            return null;
        }

        var shop = (await catalog.Load(shopId, cancellationToken))!;
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.ShopFile))!;
        var pictures = shop.Menu.Products.Select(product => product.Picture).Concat((shop.RoomBooking?.Types ?? []).Select(type => type.Picture)).OfType<string>();
        return pictures.All(name => PictureLibrary.IsSent(name) || PictureReader.WhyNot(folder, name) is null) ? shop : null;
    }

    /// <summary>Settings say who runs the shop; what they leave out the file says.</summary>
    private async Task<Shop> WithPeople(Shop shop, CancellationToken cancellationToken)
    {
        var staffChat = settings.StaffChat ?? shop.StaffChat;
        return shop with
        {
            StaffChat = staffChat is { } chat ? await new OutboxStore(database).WhereIs(shop.Id, chat, cancellationToken) : null,
            Owners = settings.Owner is { } owner ? [owner, .. shop.Owners.Where(other => other != owner)] : shop.Owners,
        };
    }
}
