using System.Text.Json;
using System.Text.Json.Nodes;
using ShopBot.Simulator;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Updates that people really caused, each changed in some place: missing, foreign, endless, or of another kind.</summary>
internal sealed class FuzzedUpdatesRow() : FaultRow(25, "fuzzed updates", "updates", 200, 100_000)
{
    private const int AtOnce = 25;

    /// <summary>Kept between the fuzz and the world: who answers whom is what is looked at afterwards.</summary>
    private static readonly string[] Fixed = ["id", "message_id", "type", "date", "chat", "from", "is_bot", "first_name", "message", "chat_instance", "status", "old_chat_member", "new_chat_member", "user"];

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(20), run.Seed);
        var guest = shop.Customer(1);
        await shop.Order(guest);
        guest.Send(shop.Bot, "pizza");
        guest.ShareLocation(shop.Bot, 41.88, 12.47);
        guest.Block(shop.Bot);
        guest.Start(shop.Bot, "p_tiramisu");
        await shop.Settle();
        var corpus = shop.Simulator.Journal.Entries.Where(entry => entry.Kind == JournalKind.Enqueued).Select(entry => (Type: entry.UpdateType!, entry.Json)).ToList();

        var (queries, unreadable) = (new List<string>(), 0);
        for (var done = 0; done < run.Tries; done++)
        {
            var (type, json) = corpus[run.Chance.Next(corpus.Count)];
            var update = JsonNode.Parse(json)!.AsObject();
            Change(update, run.Chance);
            if (type == "callback_query")
            {
                queries.Add($"fuzz{done}");
                update["id"] = queries[^1];
            }

            unreadable += IsReadable(type, update) ? 0 : 1;
            shop.Bot.Inject(type, update.ToJsonString());
            if (done % AtOnce == 0)
            {
                await shop.Settle();
            }
        }

        await shop.Settle();
        var answered = shop.Simulator.Journal.Calls.Where(call => call.Method == "answerCallbackQuery")
            .Select(call => JsonNode.Parse(call.Json)!["callback_query_id"]!.ToString()).ToHashSet();
        foreach (var query in queries.Where(query => !answered.Contains(query)))
        {
            run.Lost($"the tap {query} was never answered");
        }

        run.Audit(shop, setAside: unreadable);
        run.Note = $"{queries.Count} taps, {unreadable} updates that cannot be read are set aside";
        run.Must(shop.Log.Alarms.Count() == unreadable, $"the operator is told of what is set aside, and of no error: {shop.Log.Alarms.FirstOrDefault()}");
    }

    /// <summary>Some nonsense, such as a date before 1970, Telegram.Bot refuses to read.</summary>
    private static bool IsReadable(string type, JsonObject content)
    {
        try
        {
            return new JsonObject { ["update_id"] = 1, [type] = content.DeepClone() }.Deserialize<Update>(JsonBotAPI.Options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Change(JsonObject update, Random chance)
    {
        var objects = Objects(update).ToList();
        for (var changes = chance.Next(1, 4); changes > 0; changes--)
        {
            var parent = objects[chance.Next(objects.Count)];
            var names = parent.Select(field => field.Key).Where(name => !Fixed.Contains(name)).ToList();
            if (names.Count == 0 || chance.Next(8) == 0)
            {
                parent[$"news_{chance.Next(100)}"] = new JsonObject { ["deep"] = new JsonArray(1, "two", null) };
                continue;
            }

            var name = names[chance.Next(names.Count)];
            switch (parent[name])
            {
                case JsonValue value when value.TryGetValue<string>(out _):
                    parent[name] = Pick(name == "data" ? NastyTexts.Buttons : NastyTexts.All, chance);
                    break;
                case JsonValue value when value.TryGetValue<double>(out _) && chance.Next(2) == 0:
                    parent[name] = chance.Next(3) switch { 0 => 0, 1 => -1, _ => int.MaxValue };
                    break;
                default:
                    parent.Remove(name);
                    break;
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonObject of) =>
        of.Select(field => field.Value).OfType<JsonObject>().SelectMany(Objects).Prepend(of);

    private static string Pick(IReadOnlyList<string> from, Random chance) => from[chance.Next(from.Count)];
}
