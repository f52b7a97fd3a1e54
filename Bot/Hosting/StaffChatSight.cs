using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace ShopBot.Bot.Hosting;

/// <summary>
/// Whether the bot reads all that is written in the staff chat: as an administrator, or with privacy mode off; else only commands and
/// answers to it. Source: core.telegram.org/bots/features#privacy-mode.
/// </summary>
internal sealed class StaffChatSight(ITelegramBotClient client, ShopContext context, ILogger log)
{
    /// <summary>Where Telegram does not say, nothing is claimed.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        if (context.Shop.StaffChat is not { } chat)
        {
            return;
        }

        try
        {
            var member = await client.GetChatMember(chat, context.BotId, cancellationToken);
            context.See(chat, member.Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator);
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException or OperationCanceledException)
        {
            log.LogInformation("{Shop}: it is not known yet whether the bot reads the staff chat: {Reason}", context.Shop.Key, exception.Message);
        }
    }
}
