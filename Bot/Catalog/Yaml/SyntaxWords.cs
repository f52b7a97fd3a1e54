using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Yaml;

/// <summary>What to do about text that is no YAML. The parser's own words speak of tokens; an owner thinks of quotes and spaces.</summary>
internal static class SyntaxWords
{
    /// <param name="message">The parser's.</param>
    public static Phrase Of(string message) => new("file.no_yaml", ("remedy", Remedy(message)));

    private static Phrase Remedy(string message) => new(message switch
    {
        _ when message.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) => "file.close_quote",
        _ when message.Contains("flow", StringComparison.OrdinalIgnoreCase)
            || message.Contains("',' or", StringComparison.Ordinal) => "file.close_bracket",
        _ when message.Contains("mapping values", StringComparison.OrdinalIgnoreCase)
            || message.Contains("invalid mapping", StringComparison.Ordinal)
            || message.Contains("simple key", StringComparison.OrdinalIgnoreCase) => "file.colon",
        _ => "file.spaces",
    });
}
