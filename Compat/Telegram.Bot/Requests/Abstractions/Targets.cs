namespace Telegram.Bot.Requests.Abstractions;

public interface IChatTargetable
{
    ChatId ChatId { get; }
}

public interface IUserTargetable
{
    long UserId { get; }
}
