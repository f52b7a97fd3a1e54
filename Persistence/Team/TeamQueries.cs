using Microsoft.EntityFrameworkCore;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Editing;
using ShopBot.Domain.Figures;
using ShopBot.Domain.News;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Setup;
using ShopBot.Domain.Talking;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Editing;
using ShopBot.Persistence.Figures;
using ShopBot.Persistence.News;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;
using ShopBot.Persistence.Talking;

namespace ShopBot.Persistence.Team;

/// <summary>Loads what the team asks for; nothing in a batch of customers alone.</summary>
internal static class TeamQueries
{
    public static async Task<TeamRowsLoaded> Load(OpenConnection open, BatchKeys keys, CancellationToken cancellationToken)
    {
        if (!keys.HasTeam)
        {
            return new();
        }

        var (db, shopId) = (open.Db, keys.Shop.Id);
        var questions = await db.Questions.Where(question => question.ShopId == shopId && keys.TeamUserIds.Contains(question.UserId))
            .ToDictionaryAsync(question => (question.ChatId, question.UserId), cancellationToken);
        var found = new Dictionary<long, object>();
        var looks = keys.Looks.Concat(Asked(keys, questions)).ToList();
        foreach (var (updateId, look) in looks)
        {
            if (await Find(db, keys.Shop, keys.BotId, look, cancellationToken) is { } one)
            {
                found[updateId] = one;
            }
        }

        var editsMenu = looks.Any(look => look.Value is MenuLook);
        return new()
        {
            Found = found,
            Drafts = await db.MenuDrafts.Where(draft => draft.ShopId == shopId && keys.TeamUserIds.Contains(draft.UserId)).ToDictionaryAsync(draft => draft.UserId, cancellationToken),
            Categories = !editsMenu ? null : await db.Categories.Where(category => category.ShopId == shopId).ToDictionaryAsync(category => category.Id, cancellationToken),
            LastEditId = !editsMenu ? 0 : await db.MenuEdits.Where(edit => edit.ShopId == shopId).MaxAsync(edit => (long?)edit.Id, cancellationToken) ?? 0,
            Questions = questions,
            QuestionMessages = await Messages(db, shopId, questions.Values, cancellationToken),
            Members = await db.Members.Where(member => member.ShopId == shopId).ToDictionaryAsync(member => member.UserId, cancellationToken),
            Shop = await db.Shops.SingleOrDefaultAsync(shop => shop.Id == shopId, cancellationToken),
            LastBroadcastId = !looks.Any(look => look.Value is NewsLook) ? 0
                : await db.Broadcasts.Where(row => row.ShopId == shopId).MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0,
            LastImportId = await db.MenuImports.Where(import => import.ShopId == shopId).MaxAsync(import => (long?)import.Id, cancellationToken) ?? 0,
            LastLogId = await db.Log.Where(act => act.ShopId == shopId).MaxAsync(act => (long?)act.Id, cancellationToken) ?? 0,
        };
    }

    /// <summary>What the questions that words may answer ask for.</summary>
    private static IEnumerable<KeyValuePair<long, Look>> Asked(BatchKeys keys, Dictionary<(long ChatId, long UserId), QuestionRow> questions) =>
        keys.TeamWords.Select(words => questions.TryGetValue((words.ChatId, words.UserId), out var question)
                && DeskActions.Find(question.Action)?.Looks?.Invoke(question.Argument, words.Desk) is { } look ? KeyValuePair.Create(words.UpdateId, look) : default)
            .Where(one => one.Value is not null);

    /// <summary>Nothing is looked up for a question that stays where it is.</summary>
    private static async Task<Dictionary<long, int>> Messages(ShopBotDb db, int shopId, IEnumerable<QuestionRow> questions, CancellationToken cancellationToken)
    {
        var messages = new Dictionary<long, int>();
        foreach (var update in questions.Where(question => DeskActions.Find(question.Action)?.AnswersTakePlace == true).Select(question => question.AskedBy).OfType<long>())
        {
            var subject = OutboxRow.OfUpdate(update);
            if (await db.Outbox.Where(row => row.ShopId == shopId && row.Subject == subject && row.MessageId != null).MaxAsync(row => row.MessageId, cancellationToken) is { } message)
            {
                messages[update] = message;
            }
        }

        return messages;
    }

    private static async Task<object?> Find(ShopBotDb db, Shop shop, long botId, Look look, CancellationToken cancellationToken) => look switch
    {
        TroubleLook => await QuarantineStore.Find(db, shop.Id, botId, cancellationToken),
        InviteLook invite => await db.Invites.SingleOrDefaultAsync(row => row.ShopId == shop.Id && row.Key == invite.Key, cancellationToken) as object ?? new FoundInvite(null),
        ImportLook import => await db.MenuImports.SingleOrDefaultAsync(row => row.ShopId == shop.Id && row.Id == import.Id, cancellationToken) as object ?? new FoundImport(null),
        CustomersLook customers => new FoundCustomers(await CustomerCards.Find(db, shop.Id, customers.Text, cancellationToken)),
        CardLook card => new FoundCard(await CustomerCards.Load(db, shop, card.CustomerId, cancellationToken)),
        SetupLook => new FoundSetup(
            await db.Orders.AnyAsync(order => order.ShopId == shop.Id, cancellationToken) || await db.Bookings.AnyAsync(booking => booking.ShopId == shop.Id, cancellationToken)),
        TalksLook => await TalkQueries.Open(db, shop.Id, cancellationToken),
        NewsLook news => await NewsQueries.Find(db, shop.Id, news, cancellationToken),
        LogLook log => await Log(db, shop.Id, log, cancellationToken),
        MenuLook { EditId: { } edit } menu => new AskedMenu(menu, await db.MenuEdits.AsNoTracking().SingleOrDefaultAsync(row => row.ShopId == shop.Id && row.Id == edit, cancellationToken)),
        MenuLook menu => new AskedMenu(menu, null),
        OrdersLook orders => await OrderSearch.Find(db, shop.Id, orders, cancellationToken) is var found && orders.Page == 0 && found.Only is { } only ? new FoundOrder(only.Id) : found,
        OrderLook order => new FoundOrder(order.OrderId),
        TeamLook team => new FoundTeam(await Names(db, shop.Id, team.UserIds, cancellationToken)),
        FiguresLook figures => await FiguresReader.Both(db, shop, figures.Period, cancellationToken),
        DayLook day => await Day(db, shop, day.Day, cancellationToken),
        _ => null,
    };

    /// <summary>As they last did something in the team, or else as customers.</summary>
    private static async Task<Dictionary<long, string>> Names(ShopBotDb db, int shopId, IReadOnlyList<long> userIds, CancellationToken cancellationToken)
    {
        var values = userIds.ToDictionary(ContactPointRow.ValueOf);
        var names = (await db.ContactPoints.Where(point => point.ShopId == shopId && point.Kind == ContactPointRow.Telegram && values.Keys.Contains(point.Value))
            .Join(db.Customers.Where(customer => customer.ShopId == shopId && customer.Name != ""), point => point.CustomerId, customer => customer.Id, (point, customer) => new { point.Value, customer.Name })
            .ToListAsync(cancellationToken)).ToDictionary(known => values[known.Value], known => known.Name);
        var lastActs = await db.Log.Where(act => act.ShopId == shopId && userIds.Contains(act.UserId)).GroupBy(act => act.UserId).Select(acts => acts.Max(act => act.Id)).ToListAsync(cancellationToken);
        foreach (var act in await db.Log.AsNoTracking().Where(act => act.ShopId == shopId && lastActs.Contains(act.Id)).ToListAsync(cancellationToken))
        {
            names[act.UserId] = act.By;
        }

        return names;
    }

    private static async Task<FoundLog> Log(ShopBotDb db, int shopId, LogLook look, CancellationToken cancellationToken)
    {
        var rows = await db.Log.AsNoTracking().Where(act => act.ShopId == shopId)
            .OrderByDescending(act => act.Id).Skip(look.Page * LogLook.PageSize).Take(LogLook.PageSize + 1).ToListAsync(cancellationToken);
        return new(
            [.. rows.Take(LogLook.PageSize).Select(act => new LoggedAct(act.UserId, act.By, act.Role, act.At, new(act.What, act.About, act.Before, act.After)))],
            look.Page, rows.Count > LogLook.PageSize);
    }

    private static async Task<FoundDay> Day(ShopBotDb db, Shop shop, DateOnly day, CancellationToken cancellationToken)
    {
        var (begin, end) = (WallClock.Begin(shop.Zone, day.ToDateTime(default)), WallClock.Begin(shop.Zone, day.AddDays(1).ToDateTime(default)));
        var open = await db.Orders
            .Where(order => order.ShopId == shop.Id && order.Status != OrderStatus.Delivered && order.Status != OrderStatus.Rejected && order.Status != OrderStatus.Cancelled)
            .GroupBy(order => order.Status).Select(group => new { Status = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var today = await db.Orders
            .Where(order => order.ShopId == shop.Id && order.PlacedAt >= begin && order.PlacedAt < end && order.Status != OrderStatus.Rejected && order.Status != OrderStatus.Cancelled)
            .GroupBy(_ => 1).Select(group => new { Count = group.Count(), Total = group.Sum(order => order.Total - order.Refunded) }).SingleOrDefaultAsync(cancellationToken);
        var parties = !shop.TakesBookings ? [] : await db.Bookings
            .Where(booking => booking.ShopId == shop.Id && booking.Day == day
                && (booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.Seated || booking.Status == BookingStatus.Left))
            .Select(booking => booking.Party).ToListAsync(cancellationToken);
        return new(
            open.ToDictionary(status => status.Status, status => status.Count), today?.Count ?? 0, new Money(today?.Total ?? 0, shop.Currency), parties.Count, parties.Sum());
    }
}
