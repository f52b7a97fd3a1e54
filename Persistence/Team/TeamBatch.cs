using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Editing;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Editing;
using ShopBot.Persistence.News;

namespace ShopBot.Persistence.Team;

/// <summary>What the team does in one batch: its facts as rows, each with its line in the log.</summary>
public sealed class TeamBatch
{
    private readonly OpenConnection _open;
    private readonly Shop _shop;
    private readonly DateTimeOffset _now;
    private readonly TeamRowsLoaded _rows;
    private readonly Dictionary<string, ProductRow> _stock;
    private readonly MenuEditing _editing;
    private readonly List<Func<ShopBotDb, Task>> _later = [];
    private readonly List<(long UpdateId, long ChatId)> _retried = [];

    internal TeamBatch(OpenConnection open, Shop shop, DateTimeOffset now, TeamRowsLoaded rows, Dictionary<string, ProductRow> stock)
    {
        _open = open;
        _shop = shop;
        _now = now;
        _rows = rows;
        _stock = stock;
        News = new(open, shop.Id, now, rows);
        _editing = new(open, shop.Id, now, rows, stock);
    }

    public NewsBatch News { get; }

    /// <summary>Whether the snapshot of the shop is no longer what the database says.</summary>
    public bool ChangesShop { get; private set; }

    /// <summary>Whether a menu file waits to be read or taken.</summary>
    public bool HasImports { get; private set; }

    public bool WantsBackup { get; private set; }

    /// <summary>What was set aside and is to run once more, with the chat that hears what comes of it.</summary>
    public IReadOnlyList<(long UpdateId, long ChatId)> Retried => _retried;

    public long NextImportId => _rows.LastImportId + 1;

    public IReadOnlySet<string> SoldOut => _stock.Values.Where(product => product.IsSoldOut(_now)).Select(product => product.Id).ToHashSet();

    /// <summary>What an update's action asked for; null: nothing.</summary>
    public Found? Found(long updateId) => _rows.Found.GetValueOrDefault(updateId) switch
    {
        // An earlier turn of the same batch may have used it.
        MenuImportRow import => new FoundImport(import.ToImport()),
        InviteRow invite => new FoundInvite(invite.UsedBy is null ? new(invite.Key, invite.Role, invite.By, invite.EndsAt) : null),
        AskedNews asked => News.Found(asked),
        AskedMenu asked => _editing.Found(asked),
        var found => found as Found,
    };

    /// <summary>What this person's next words in a chat answer; null: nothing.</summary>
    public DeskQuestion? Question(long chatId, long userId) =>
        _rows.Questions.GetValueOrDefault((chatId, userId)) is { } row ? new(row.Action, row.Argument) { Words = row.Words } : null;

    /// <summary>The message that asks it; null: it stays, or is not known to have arrived.</summary>
    public int? QuestionMessage(long chatId, long userId) =>
        _rows.Questions.GetValueOrDefault((chatId, userId))?.AskedBy is { } update && _rows.QuestionMessages.TryGetValue(update, out var message) ? message : null;

    /// <param name="question">Null: nothing is asked any more.</param>
    /// <param name="updateId">What it answers.</param>
    public void Ask(long chatId, long userId, DeskQuestion? question, long updateId)
    {
        if (_rows.Questions.Remove((chatId, userId), out var old))
        {
            _open.Db.Remove(old);
        }

        if (question is null)
        {
            return;
        }

        if (old is not null)
        {
            _open.Db.Entry(old).State = EntityState.Unchanged;
            (old.Action, old.Argument, old.Words, old.AskedBy, old.AskedAt) = (question.Action, question.Argument, question.Words, updateId, _now);
        }
        else
        {
            old = new QuestionRow
            {
                ShopId = _shop.Id,
                ChatId = chatId,
                UserId = userId,
                Action = question.Action,
                Argument = question.Argument,
                Words = question.Words,
                AskedBy = updateId,
                AskedAt = _now,
            };
            _open.Db.Add(old);
        }

        _rows.Questions.Add((chatId, userId), old);
    }

    /// <summary>What this person works on from now on.</summary>
    public void Keep(long userId, KeptDraft kept) => _editing.Keep(userId, kept.Draft);

    /// <summary>The channel has the picture already: it is shown by its id there.</summary>
    public void Upload(long botId, SentPhoto photo) => _later.Add(db => PictureStore.Remember(db, _shop.Id, botId, photo.Name, photo.FileId));

    /// <summary>What somebody of the team reads in private from now on.</summary>
    public void Speaks(long userId, string language) => _later.Add(async db =>
    {
        if (await db.TeamLanguages.SingleOrDefaultAsync(row => row.ShopId == _shop.Id && row.UserId == userId) is { } known)
        {
            known.Language = language;
        }
        else
        {
            db.Add(new TeamLanguageRow { ShopId = _shop.Id, UserId = userId, Language = language });
        }

        await db.SaveChangesAsync();
    });

    /// <param name="chatId">Where it was done.</param>
    /// <param name="messageId">What was pressed for it; null: nothing was.</param>
    public void Take(DeskFact fact, long chatId, long userId, string by, Role role, int? messageId = null)
    {
        switch (fact)
        {
            case DeskFact.Invited { Invite: var invite }:
                _open.Db.Add(new InviteRow { ShopId = _shop.Id, Key = invite.Key, Role = invite.Role, By = invite.By, EndsAt = invite.EndsAt });
                break;
            case DeskFact.MemberChanged changed:
                Take(changed);
                break;
            case DeskFact.Traded { Trading: var trading }:
                _rows.Shop!.Trading = CatalogJson.Write(trading);
                ChangesShop = true;
                break;
            case DeskFact.SoldOut marked when _stock.TryGetValue(marked.ProductId, out var product):
                product.SoldOut = marked.IsSoldOut;
                product.SoldOutUntil = marked.Until;
                break;
            case DeskFact.MenuSent sent:
                _rows.LastImportId = sent.ImportId;
                _open.Db.Add(new MenuImportRow
                {
                    ShopId = _shop.Id,
                    Id = sent.ImportId,
                    ChatId = chatId,
                    FileId = sent.File.FileId,
                    FileName = sent.File.Name,
                    SentAt = _now,
                    UserId = userId,
                    By = by,
                    Role = role,
                });
                HasImports = true;
                break;
            case DeskFact.BasicsChanged { Basics: var basics }:
                _rows.Shop!.Document = CatalogJson.Write(basics.Apply(CatalogJson.ReadShop(_rows.Shop.Document)));
                _rows.Shop.ChangedByOwner = true;
                ChangesShop = true;
                break;
            case DeskFact.StaffChatChosen:
                _rows.Shop!.Document = CatalogJson.Write(CatalogJson.ReadShop(_rows.Shop.Document) with { StaffChat = chatId });
                _rows.Shop.ChangedByOwner = true;
                ChangesShop = true;
                break;
            case DeskFact.MenuEdited edited:
                _editing.Save(edited, by);
                ChangesShop = true;
                break;
            case DeskFact.BackupWanted:
                WantsBackup = true;
                break;
            case DeskFact.UpdateRetried retried:
                _retried.Add((retried.UpdateId, chatId));
                break;
            case DeskFact.UpdateDropped dropped:
                _later.Add(db => db.Quarantine.Where(row => row.ShopId == _shop.Id && row.UpdateId == dropped.UpdateId).ExecuteDeleteAsync());
                break;
            case DeskFact.Noting note:
                _later.Add(db => CustomerNotes.Add(db, _shop.Id, note.CustomerId, note.Text, by, _now));
                break;
            case DeskFact.Labelling { IsOn: true } label:
                _later.Add(db => CustomerNotes.AddLabel(db, _shop.Id, label.CustomerId, label.Label));
                break;
            case DeskFact.Labelling label:
                _later.Add(db => CustomerNotes.RemoveLabel(db, _shop.Id, label.CustomerId, label.Label));
                break;
            case DeskFact.Merging merging:
                _later.Add(db => Merging.Merge(db, _shop.Id, merging.KeptId, merging.GoneId));
                break;
            case DeskFact.BroadcastDecided decided:
                News.Take(decided, chatId, messageId);
                break;
            case DeskFact.ImportDecided decided:
                var import = _rows.Found.Values.OfType<MenuImportRow>().First(import => import.Id == decided.ImportId);
                (import.Status, import.UserId, import.By, import.Role, import.MessageId) = (decided.Status, userId, by, role, messageId);
                HasImports |= decided.Status is ImportStatus.Wanted or ImportStatus.Adding;
                break;
        }

        Log(fact.Log, userId, by, role);
    }

    /// <summary>What is looked up before it is written; within the transaction, once all rows of the batch are there.</summary>
    internal async Task SaveMore()
    {
        foreach (var write in _later)
        {
            await write(_open.Db);
        }
    }

    public void Log(LogEntry entry, long userId, string by, Role role) => _open.Db.Add(LogRow.Of(_shop.Id, ++_rows.LastLogId, _now, entry, userId, by, role));

    /// <summary>As <see cref="Log"/>, where the batch may have loaded nothing of the team: an order that was written down on the customers' screens.</summary>
    public void LogLater(LogEntry entry, long userId, string by, Role role) => _later.Add(async db =>
    {
        var last = await db.Log.Where(act => act.ShopId == _shop.Id).MaxAsync(act => (long?)act.Id) ?? 0;
        db.Add(LogRow.Of(_shop.Id, last + 1, _now, entry, userId, by, role));
        await db.SaveChangesAsync();
    });

    private void Take(DeskFact.MemberChanged changed)
    {
        var member = changed.Member;
        if (!_rows.Members.TryGetValue(member.UserId, out var row))
        {
            row = new MemberRow { ShopId = _shop.Id, UserId = member.UserId, Name = member.Name };
            _open.Db.Add(row);
            _rows.Members.Add(member.UserId, row);
        }

        (row.Name, row.Role, row.ChangedAt) = (member.Name, member.Role, _now);
        if (changed.InviteKey is not null && _rows.Found.Values.OfType<InviteRow>().FirstOrDefault(invite => invite.Key == changed.InviteKey) is { } used)
        {
            used.UsedBy = member.UserId;
        }

        ChangesShop = true;
    }
}
