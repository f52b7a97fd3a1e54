using System.Text;
using ShopBot.Bot.Files;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ShopBot.Bot.Telegram;

/// <summary>Sends messages that carry a file.</summary>
/// <param name="uploads">A client that has minutes for a call.</param>
public sealed class Documents(ITelegramBotClient uploads, IFiles files, Limiter limiter)
{
    /// <summary>What a bot may send. Source: the Bot API, "Sending files".</summary>
    public const long MostBytes = 50_000_000;

    /// <summary>Sends what the message asks for, with its text as the caption; where there is no such file or it is too large, the words for that.</summary>
    /// <param name="maySend">Asked right before anything goes out.</param>
    /// <param name="say">Sends words alone.</param>
    /// <returns>Null when <paramref name="maySend"/> said no.</returns>
    /// <exception cref="IOException">The file could not be made now.</exception>
    public async Task<int?> Send(
        long chatId, Drawn drawn, FileWish wish, ReplyParameters? reply, Func<Task<bool>> maySend, Func<Drawn, Task<int>> say, CancellationToken stopping)
    {
        await using var file = await Make(wish, stopping);
        await limiter.Wait(chatId, stopping);
        if (!await maySend())
        {
            return null;
        }

        if (file is null || file.Content.Length > MostBytes)
        {
            return await say(Instead());
        }

        try
        {
            return (await uploads.SendDocument(chatId, InputFile.FromStream(file.Content, file.Name), drawn.Html, ParseMode.Html, reply)).Id;
        }
        catch (ApiRequestException exception) when (exception.ErrorCode == 413)
        {
            // A server of one's own may take less.
            return await say(Instead());
        }

        Drawn Instead() => drawn with { Html = wish.Otherwise, File = null };
    }

    /// <summary>A small file that came with the message.</summary>
    public async Task<int> Send(long chatId, Drawn drawn, Attachment attachment, ReplyParameters? reply)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(attachment.Text));
        return (await uploads.SendDocument(chatId, InputFile.FromStream(content, attachment.FileName), drawn.Html, ParseMode.Html, reply)).Id;
    }

    private async Task<ReadyFile?> Make(FileWish wish, CancellationToken stopping)
    {
        try
        {
            return await files.Make(wish, stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new IOException($"The file \"{wish.Kind}\" could not be made: {exception.Message}", exception);
        }
    }
}
