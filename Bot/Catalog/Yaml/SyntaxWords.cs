namespace ShopBot.Bot.Catalog.Yaml;

/// <summary>What to do about text that is no YAML. The parser's own words speak of tokens; an owner thinks of quotes and spaces.</summary>
internal static class SyntaxWords
{
    /// <param name="message">The parser's.</param>
    public static string Of(string message) => $"this is no YAML ({message.TrimEnd('.')}): {Remedy(message)}";

    private static string Remedy(string message) => message switch
    {
        _ when message.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) => "close the quote",
        _ when message.Contains("flow", StringComparison.OrdinalIgnoreCase)
            || message.Contains("',' or", StringComparison.Ordinal) => "close the bracket, put commas between the values, and text with a colon in quotes",
        _ when message.Contains("mapping values", StringComparison.OrdinalIgnoreCase)
            || message.Contains("invalid mapping", StringComparison.Ordinal)
            || message.Contains("simple key", StringComparison.OrdinalIgnoreCase) =>
                "put text that has a colon in quotes, and check the spaces at the start of the line",
        _ => "check the spaces at the start of this line and of the one above it",
    };
}
