using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>Name, descriptions and menu button.</summary>
internal static class Profile
{
    private static readonly JsonElement CommandsButton = JsonElement.Parse("""{"type":"commands"}""");

    public static Answer Set(World world, Call call, Dictionary<string, string> texts, string name, int most)
    {
        var text = call.Text(name) ?? "";
        if (text.Length > most)
            return ApiError.Broken($"{name} is too long: at most {most} characters");
        var language = call.Text("language_code") ?? "";
        if (text.Length == 0)
            texts.Remove(language);
        else
            texts[language] = text;
        world.Signal();
        call.Bot.Profile.Changed = world.Changes;
        return Answer.True;
    }

    public static Answer Get(Call call, Dictionary<string, string> texts, string name) => Answer.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString(name, BotProfile.Near(texts, call.Text("language_code")));
        writer.WriteEndObject();
    });

    public static Answer SetMenuButton(World world, Call call)
    {
        var button = call.Structure("menu_button") ?? CommandsButton;
        if (button.TryGetProperty("web_app", out var app) && !app.GetProperty("url").ToString().StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return ApiError.Broken("menu button Web App URL is invalid: Only HTTPS links are allowed");
        call.Bot.Profile.MenuButtons[call.Whole("chat_id") ?? 0] = button;
        return Answer.True;
    }

    public static Answer GetMenuButton(World world, Call call)
    {
        var buttons = call.Bot.Profile.MenuButtons;
        var button = buttons.TryGetValue(call.Whole("chat_id") ?? 0, out var own) || buttons.TryGetValue(0, out own) ? own : CommandsButton;
        return Answer.Of(button.WriteTo);
    }
}
