using System.Text.RegularExpressions;

namespace ShopBot.Simulator;

/// <summary>The bot's command list, per scope and language.</summary>
internal static partial class Commands
{
    private const int MaxCommands = 100;

    public static Answer Set(World world, Call call)
    {
        if (Key(call, out var key) is { } error)
            return error;
        var commands = call.Structure("commands")!.Value.EnumerateArray()
            .Select(item => new BotCommandItem(item.GetProperty("command").ToString().TrimStart('/'), item.GetProperty("description").ToString())).ToArray();
        if (commands.Length > MaxCommands)
            return ApiError.Broken("BOT_COMMANDS_TOO_MUCH");
        if (commands.Any(item => !Name().IsMatch(item.Command)))
            return ApiError.Broken("BOT_COMMAND_INVALID");
        if (commands.Any(item => item.Description.Length is 0 or > 256))
            return ApiError.Broken("BOT_COMMAND_DESCRIPTION_INVALID");
        call.Bot.Profile.Commands[key] = commands;
        world.Signal();
        call.Bot.Profile.Changed = world.Changes;
        return Answer.True;
    }

    public static Answer Get(World world, Call call)
    {
        if (Key(call, out var key) is { } error)
            return error;
        return Answer.Of(writer =>
        {
            writer.WriteStartArray();
            foreach (var item in call.Bot.Profile.Commands.GetValueOrDefault(key) ?? [])
            {
                writer.WriteStartObject();
                writer.WriteString("command", item.Command);
                writer.WriteString("description", item.Description);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    public static Answer Delete(World world, Call call)
    {
        if (Key(call, out var key) is { } error)
            return error;
        call.Bot.Profile.Commands.Remove(key);
        world.Signal();
        call.Bot.Profile.Changed = world.Changes;
        return Answer.True;
    }

    private static ApiError? Key(Call call, out (string Scope, string Language) key)
    {
        key = (CommandScope.Name(call.Structure("scope")), call.Text("language_code") ?? "");
        return key.Language.Length is 0 or 2 ? null : ApiError.Broken("LANGUAGE_CODE_INVALID: two letters, as ISO 639-1 has them");
    }

    [GeneratedRegex(@"\A[a-z0-9_]{1,32}\z")]
    private static partial Regex Name();
}
