using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>What a bot says of itself, per language; "" is every other language.</summary>
internal sealed class BotProfile(string name)
{
    public Dictionary<string, string> Names { get; } = new() { [""] = name };

    public Dictionary<string, string> Descriptions { get; } = [];

    public Dictionary<string, string> ShortDescriptions { get; } = [];

    /// <summary>By scope (as <see cref="CommandScope"/> writes it) and language.</summary>
    public Dictionary<(string Scope, string Language), IReadOnlyList<BotCommandItem>> Commands { get; } = [];

    /// <summary>When it last changed, in the world's count of changes.</summary>
    public long Changed { get; set; }

    /// <summary>By chat; 0 is every private chat that has none of its own.</summary>
    public Dictionary<long, JsonElement> MenuButtons { get; } = [];

    /// <summary>The nearest text: that language, then every other.</summary>
    public static string Near(Dictionary<string, string> texts, string? language) =>
        texts.GetValueOrDefault(language ?? "") ?? texts.GetValueOrDefault("") ?? "";

    /// <summary>The list a person sees in a chat: narrower scopes first, and in each scope their language first.</summary>
    public IReadOnlyList<BotCommandItem> CommandsFor(SimulatedChat chat, SimulatedUser user)
    {
        var language = user.LanguageCode?.Split('-')[0] ?? "";
        foreach (var scope in CommandScope.Seen(chat, user))
        {
            if (Commands.TryGetValue((scope, language), out var own) || Commands.TryGetValue((scope, ""), out own))
                return own;
        }

        return [];
    }
}

internal sealed record BotCommandItem(string Command, string Description);
