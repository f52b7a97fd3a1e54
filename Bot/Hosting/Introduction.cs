using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Hosting;

/// <summary>What a customer sees before the first message: the command list and the bot's description, in each language.</summary>
public sealed class Introduction(ITelegramBotClient client, TextBook texts, ILogger<Introduction> log)
{
    /// <summary>Trouble is logged and nothing more: the shop can sell without it.</summary>
    public async Task Make(Shop shop, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var language in shop.Languages)
            {
                // The first language is also what people of all other languages get.
                var codes = language == shop.DefaultLanguage ? (string?[])[null, language] : [language];
                foreach (var code in codes)
                {
                    await Make(shop, language, code, cancellationToken);
                }
            }
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException or OperationCanceledException)
        {
            log.LogInformation("{Shop}: the command list was not set: {Reason}", shop.Key, exception.Message);
        }
    }

    private async Task Make(Shop shop, string language, string? code, CancellationToken cancellationToken)
    {
        var commands = Commands.All.Select(command => new BotCommand(command, Say($"command.{command}")));
        await client.SetMyCommands(commands, new BotCommandScopeAllPrivateChats(), code, cancellationToken);
        await client.SetMyDescription(Say("bot.description"), code, cancellationToken);
        await client.SetMyShortDescription(Say("bot.short_description"), code, cancellationToken);

        string Say(string key) => texts.Plain(new Phrase(key, ("shop", shop.Name)), language, shop);
    }
}
