using ShopBot.Bot.Outbox;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Hosting;

/// <summary>What a customer sees before the first message: the command list and the bot's description, in each language.</summary>
/// <param name="languageOf">What somebody of the team reads in private.</param>
public sealed class Introduction(ITelegramBotClient client, TextBook texts, Func<long, string> languageOf, TimeProvider time, BackOff backOff, ILogger<Introduction> log)
{
    private const int Tries = 6;

    /// <summary>Trouble is logged and tried again a few times; the shop can sell without it.</summary>
    public async Task Make(Shop shop, CancellationToken stopping)
    {
        try
        {
            for (var attempt = 1; attempt <= Tries && await TryMake(shop, stopping) is { } wait; attempt++)
            {
                await Task.Delay(wait + backOff.After(attempt), time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>The team's own commands, each in their own chat; once, since a start makes them again.</summary>
    public async Task MakeForTeam(Shop shop, CancellationToken stopping)
    {
        try
        {
            await MakeForStaff(shop, stopping);
            await ForMembers(shop, stopping);
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException or OperationCanceledException)
        {
            log.LogInformation("{Shop}: the team's command lists were not set yet: {Reason}", shop.Key, exception.Message);
        }
    }

    /// <summary>Null when it is done, else how long Telegram asks to wait at least.</summary>
    private async Task<TimeSpan?> TryMake(Shop shop, CancellationToken stopping)
    {
        try
        {
            foreach (var language in shop.Languages)
            {
                // The first language is also what people of all other languages get.
                var codes = language == shop.DefaultLanguage ? (string?[])[null, language] : [language];
                foreach (var code in codes)
                {
                    await Make(shop, language, code, stopping);
                }
            }

            await MakeForStaff(shop, stopping);
            await ForMembers(shop, stopping);
            return null;
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException)
        {
            log.LogInformation("{Shop}: the command list was not set yet: {Reason}", shop.Key, exception.Message);
            return Remedies.RetryAfter(exception) ?? TimeSpan.Zero;
        }
    }

    private async Task Make(Shop shop, string language, string? code, CancellationToken cancellationToken)
    {
        var commands = Commands.Of(shop).Select(command => new BotCommand(command, Say($"command.{command}")));
        await IfKnown("command list", client.SetMyCommands(commands, new BotCommandScopeAllPrivateChats(), code, cancellationToken), shop);
        await IfKnown("description", client.SetMyDescription(Say("bot.description"), code, cancellationToken), shop);
        await IfKnown("short description", client.SetMyShortDescription(Say("bot.short_description"), code, cancellationToken), shop);

        string Say(string key) => texts.Plain(new Phrase(key, ("shop", shop.Name)), language, shop);
    }

    /// <summary>Only the staff chat sees the staff's commands.</summary>
    private async Task MakeForStaff(Shop shop, CancellationToken cancellationToken)
    {
        if (shop.StaffChat is { } chat)
        {
            // Those of a manager: the list is one for all who are there, and each command asks for the role of whoever writes it.
            var commands = DeskActions.Commands(shop, Role.Manager, isPrivate: false).Select(action => new BotCommand(
                action.Name, texts.Plain(new Phrase($"command.staff_{action.Name}"), shop.DefaultLanguage, shop)));
            await IfKnown("staff's command list", client.SetMyCommands(commands, new BotCommandScopeChat { ChatId = chat }, cancellationToken: cancellationToken), shop);
        }
    }

    private async Task ForMembers(Shop shop, CancellationToken cancellationToken)
    {
        foreach (var userId in shop.AllOwners().Concat(shop.Members?.Select(member => member.UserId) ?? []).Distinct())
        {
            var own = DeskActions.Commands(shop, shop.RoleOf(userId, userId), isPrivate: true).Select(action => Command(shop, $"staff_{action.Name}", action.Name, userId));
            BotCommand[] commands = [.. own, .. Commands.Of(shop).Select(command => Command(shop, command, command, userId))];
            try
            {
                await client.SetMyCommands(commands, new BotCommandScopeChat { ChatId = userId }, cancellationToken: cancellationToken);
            }
            catch (ApiRequestException exception) when (exception.ErrorCode is 400 or 403 or 404)
            {
                log.LogDebug("{Shop}: {User} has no chat with the bot yet, and so no command list: {Reason}", shop.Key, userId, exception.Message);
            }
        }
    }

    private BotCommand Command(Shop shop, string key, string name, long userId) =>
        new(name, texts.Plain(new Phrase($"command.{key}", ("shop", shop.Name)), languageOf(userId), shop));

    /// <summary>A server that refuses one of them gets the others.</summary>
    private async Task IfKnown(string part, Task call, Shop shop)
    {
        try
        {
            await call;
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is 400 or 404)
        {
            log.LogWarning("{Shop}: the bot's {Part} was refused and is left as it was: {Reason}", shop.Key, part, exception.Message);
        }
    }
}
