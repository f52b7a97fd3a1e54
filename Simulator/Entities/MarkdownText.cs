namespace ShopBot.Simulator;

internal static class MarkdownText
{
    public static (RichText? Text, string? Problem) Parse(string source) => (new RichText(source, []), null);
}
