using ShopBot.Bot.Talking;
using ShopBot.Bot.Team;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Conversation;

/// <summary>What a batch has to load, by what its updates say.</summary>
internal static class BatchReading
{
    /// <param name="desk">Of whoever sent it, without what is loaded.</param>
    public static BatchKeys Keys(IReadOnlyList<Received> received, ShopContext context, Func<Received, Desk> desk, bool isReplay)
    {
        var team = received.Where(one => TeamKeys.IsOfTeam(one, context)).ToList();
        var looks = team.Select(one => (one.UpdateId, Look: TeamKeys.Look(one, desk))).Where(one => one.Look is not null)
            .DistinctBy(one => one.UpdateId).ToDictionary(one => one.UpdateId, one => one.Look!);
        return new(
            context.Shop,
            context.BotId,
            [.. received.Select(one => one.UpdateId)],
            [.. received.Where(one => TeamKeys.LoadsChat(one, context)).Select(one => one.ChatId).Concat(TeamKeys.OwnChats(received)).Distinct()],
            [.. received.Select(one => one.Matter).OfType<Matter.Press>().Select(press => press.OrderId).Distinct()])
        {
            BookingIds = [.. received.Select(one => one.Matter).OfType<Matter.BookingPress>().Select(press => press.BookingId).Distinct()],
            BookingDays = [.. looks.Values.OfType<SheetLook>().Select(look => look.Day).Distinct()],
            TicketMessageIds = [.. received.Select(one => one.Matter).OfType<Matter.StaffReply>().Select(reply => reply.MessageId).Distinct()],
            LookAtOrders = received.Where(one => one.Matter is Matter.Customer customer && customer.Input.LooksAtOrders()).Select(one => one.ChatId).ToHashSet(),
            IsReplay = isReplay,
            Talks = TalkReading.Keys(received),
            HasTeam = team.Count > 0,
            TeamUserIds = [.. team.Select(one => one.From?.UserId).OfType<long>().Distinct()],
            TeamWords = [.. team.Where(one => one.From is not null && one.Matter is Matter.Customer or Matter.StaffReply or Matter.MenuPhoto)
                .Select(one => (one.UpdateId, one.ChatId, one.From!.UserId, desk(one)))],
            Looks = looks,
            LooksAtCalendar = received.Any(one => one.Matter is Matter.BookingPress || TeamKeys.LooksAtCalendar(one)
                || (one.Matter is Matter.Customer customer && customer.Input.LooksAtCalendar())),
        };
    }
}
