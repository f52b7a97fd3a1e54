using System.Text.RegularExpressions;

namespace ShopBot.Simulator;

/// <summary>Finds what Telegram finds by itself in any text: commands, links, mentions, addresses.</summary>
internal static partial class EntityFinder
{
    public static IReadOnlyList<TextEntity> Find(string text)
    {
        // Most texts have none of these letters.
        if (!text.AsSpan().ContainsAny("/@.#"))
            return [];
        var found = new List<TextEntity>();
        foreach (Match match in Pattern().Matches(text))
        {
            var type = match.Groups["command"].Success ? "bot_command"
                : match.Groups["email"].Success ? "email"
                : match.Groups["mention"].Success ? "mention"
                : match.Groups["hashtag"].Success ? "hashtag"
                : "url";
            var part = match.Groups[type switch { "bot_command" => "command", var other => other }];
            found.Add(new TextEntity(type, part.Index, part.Length));
        }

        return found;
    }

    /// <summary>Adds what is found outside the entities that the bot gave.</summary>
    public static RichText AddTo(RichText rich)
    {
        var found = Find(rich.Text);
        if (found.Count == 0)
            return rich;
        var free = found.Where(entity => !rich.Entities.Any(given =>
            given.Type is "text_link" or "text_mention" or "code" or "pre" && entity.Offset < given.Offset + given.Length && given.Offset < entity.Offset + entity.Length));
        return rich with { Entities = rich.Entities.Concat(free).OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length).ToArray() };
    }

    [GeneratedRegex(
        """
        (?<![\w/@<>])(?<command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])
        |(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
        |(?<!\w)(?<mention>@[A-Za-z][A-Za-z0-9_]{3,31})\b
        |(?<!\w)(?<hashtag>\#\w*[^\W\d]\w*)
        |(?<url>\bhttps?://[^\s<>"]+[^\s<>".,;:!?)]|(?<![\w@.])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|me|io|it|es|ru|eu|info|shop|app|dev)(?:/[^\s<>"]*[^\s<>".,;:!?)])?(?![\w]))
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
