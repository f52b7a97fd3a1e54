using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Telegram;

/// <summary>Fetches files that people sent.</summary>
/// <param name="client">Its own timeout ends with the head of an answer, so that it does not bound how long a file takes.</param>
public sealed class Downloads(ITelegramBotClient client, TimeProvider time)
{
    /// <summary>For one file as a whole: 10 MB over a line of 0.5 Mbit/s.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    /// <returns>Null when Telegram does not give it, or no more.</returns>
    /// <exception cref="RequestException">It could not be fetched now, or took longer than <see cref="Timeout"/>.</exception>
    public async Task<byte[]?> Fetch(string fileId, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            using var content = new MemoryStream();
            await client.DownloadFile(await client.GetFile(fileId, either.Token), content, either.Token);
            return content.ToArray();
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is 400 or 404)
        {
            return null;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new RequestException($"The file did not come within {Timeout.TotalMinutes} minutes. Check the line to Telegram.");
        }
    }
}
