using ShopBot.Bot.Files;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Codes;

/// <summary>One code as a picture, sent as a file: a photo would be made smaller on its way.</summary>
/// <param name="botName">Without "@".</param>
public sealed class CodeFile(Func<Shop> shop, string botName)
{
    public const string Kind = "qr";

    /// <param name="parameters">"start", what the link opens; without it: the shop.</param>
    public async Task<ReadyFile?> Make(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var start = parameters.GetValueOrDefault("start");
        var png = Code.Png(DeepLink.Url(botName, start));
        return await ReadyFile.Write($"{FileNames.Stem(shop())}-{start ?? "shop"}.png", file => file.WriteAsync(png, cancellationToken).AsTask());
    }
}
