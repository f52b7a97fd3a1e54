using System.Globalization;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Talking;
using ShopBot.Persistence.Talking;

namespace ShopBot.Bot.Talking;

/// <summary>Which talks a batch has to load.</summary>
internal static class TalkReading
{
    public static TalkKeys Keys(IReadOnlyList<Received> received) => new()
    {
        Chats = [.. received.Where(one => one.Matter is Matter.Customer customer && customer.Input.LooksAtTalk()).Select(one => one.ChatId).Distinct()],
        Named = [.. received.Select(one => one.Matter).OfType<Matter.PanelPress>().Where(press => press.Verb == "handback").Select(press => Chat(press.Argument)).OfType<long>().Distinct()],
        Answered = [.. Heard(received).Where(one => one.Heard.AnsweredId is not null).Select(one => (one.ChatId, one.Heard.AnsweredId!.Value)).Concat(Answers(received)).Distinct()],
        Topics = [.. Heard(received).Where(one => one.Heard.TopicId is not null).Select(one => (one.ChatId, one.Heard.TopicId!.Value)).Distinct()],
        Changed = [.. received.Where(one => one is { Matter: Matter.Changed, Heard: not null }).Select(one => (one.ChatId, one.Heard!.MessageId)).Distinct()],
    };

    /// <summary>What answers something may have come before, under another number.</summary>
    private static IEnumerable<(long ChatId, int MessageId)> Answers(IEnumerable<Received> received) =>
        Heard(received).Where(one => one.Heard.AnsweredId is not null || one.Heard.TopicId is not null).Select(one => (one.ChatId, one.Heard.MessageId));

    private static IEnumerable<(long ChatId, Heard Heard)> Heard(IEnumerable<Received> received) =>
        received.Where(one => one is { Matter: not Matter.Changed, Heard: not null }).Select(one => (one.ChatId, one.Heard!));

    private static long? Chat(string? argument) =>
        long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var chat) ? chat : null;
}
