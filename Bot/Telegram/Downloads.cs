using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Telegram;

/// <summary>Fetches files that people sent.</summary>
/// <param name="client">One that has minutes for a call.</param>
public sealed class Downloads(ITelegramBotClient client)
{
    /// <returns>Null when Telegram does not give it, or no more.</returns>
    /// <exception cref="RequestException">It could not be fetched now.</exception>
    public async Task<byte[]?> Fetch(string fileId, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new MemoryStream();
            await client.DownloadFile(await client.GetFile(fileId, cancellationToken), content, cancellationToken);
            return content.ToArray();
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is 400 or 404)
        {
            return null;
        }
    }
}
