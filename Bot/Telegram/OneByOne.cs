using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// Updates that are read each for itself: one that nobody can read must not keep all others away for ever. What a whole answer costs
/// twice, so it is for answers that could not be read.
/// </summary>
/// <param name="setAside">Keeps what cannot be read: its id, its JSON and why.</param>
internal sealed class OneByOne(ITelegramBotClient client, Func<long, string, Exception, Task> setAside)
{
    /// <returns>Those that can be read, and the last id of all; null: there are none.</returns>
    /// <exception cref="Exception">The answer is no list of updates, or what cannot be read could not be kept: nothing is lost, ask again.</exception>
    public async Task<(Update[] Updates, int? Last)> Read(int? offset, int limit, IEnumerable<UpdateType> wanted, CancellationToken cancellationToken)
    {
        var answer = await client.SendRequest(new Raw { Offset = offset, Limit = limit, AllowedUpdates = wanted }, cancellationToken);
        var updates = new List<Update>();
        foreach (var one in answer)
        {
            try
            {
                updates.Add(one.Deserialize<Update>(JsonBotAPI.Options)!);
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException)
            {
                await setAside(Id(one), one.GetRawText(), exception);
            }
        }

        return ([.. updates], answer.Length == 0 ? null : Id(answer[^1]));
    }

    private static int Id(JsonElement update) => update.GetProperty("update_id").GetInt32();

    private sealed class Raw() : RequestBase<JsonElement[]>("getUpdates")
    {
        public int? Offset { get; init; }

        public int? Limit { get; init; }

        public IEnumerable<UpdateType>? AllowedUpdates { get; init; }
    }
}
