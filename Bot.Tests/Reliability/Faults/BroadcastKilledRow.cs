using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Each kill comes while answers to messages of news are on their way, one of them after an answer was lost without a kill.</summary>
internal sealed class BroadcastKilledRow() : FaultRow(26, "crash in the middle of a broadcast", "kills", 2, 50)
{
    private const string News = "Fresh tiramisù from today";
    private const int CustomersPerKill = 220;
    private const int SilentAtOnce = 3;
    private const int LongestLife = 2000;

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Prepare(seed: run.Seed);
        shop.Owner = ShopUnderTest.OwnersId;
        shop.StandAtNoon();
        await shop.Start();
        await shop.Stop();
        var guests = await shop.Fill(run.Tries * CustomersPerKill);
        using var bot = new BotProcess(shop.Settings);
        shop.ProcessLines = bot.Lines;
        bot.Start();
        await shop.SendNews(News);
        for (var done = 0; done < run.Tries; done++)
        {
            await Kill(shop, bot, run);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromHours(1));
        while (shop.Ask(db => db.Broadcasts.Any(row => row.EndedAt == null)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }

        Reckon(shop, bot, guests, run);
    }

    private static async Task Kill(ShopUnderTest shop, BotProcess bot, FaultRun run)
    {
        await Task.Delay(run.Chance.Next(LongestLife));
        shop.Simulator.Trouble.LoseReply("sendMessage");
        shop.Simulator.Trouble.FallSilent("sendMessage", count: SilentAtOnce);
        await shop.Simulator.Until(() => shop.Simulator.Trouble.Waiting == 0, ShopUnderTest.Patience);
        bot.Kill();
        bot.Start();
    }

    private static void Reckon(ShopUnderTest shop, BotProcess bot, IReadOnlyList<SimulatedUser> guests, FaultRun run)
    {
        var states = shop.Ask(db => db.Outbox.AsNoTracking().Where(row => row.Kind == OutboxKind.News).ToDictionary(row => row.ChatId, row => row.State));
        foreach (var guest in guests)
        {
            var has = guest.Chat(shop.Bot).Messages.Count(message => message.Text == News);
            switch (ShopUnderTest.AskedForNews(guest), states.TryGetValue(guest.Id, out var state) ? state : (OutboxState?)null)
            {
                case (false, null):
                    run.MustBe(0, has, $"messages of news to {guest.FirstName}, who did not ask for any,");
                    break;
                case (true, OutboxState.Sent):
                    run.MustBe(1, has, $"messages of news to {guest.FirstName}");
                    break;
                case (true, OutboxState.Unknown):
                    run.MustBe(Math.Min(has, 1), has, $"messages of news to {guest.FirstName}, whose answer was lost,");
                    break;
                case var (asked, other):
                    run.Illegal($"the message of news to {guest.FirstName} ({(asked ? "asked" : "did not ask")}) is {other?.ToString() ?? "not there"}");
                    break;
            }
        }

        var unknown = states.Values.Count(state => state == OutboxState.Unknown);
        run.Must(unknown >= run.Tries * (SilentAtOnce + 1), $"each lost answer counts as one: {unknown}");
        run.Must(!shop.Simulator.Journal.Violations.Any(), "no call breaks the Bot API's rules");
        run.Must(bot.FirstError is null, $"no error is logged: {bot.FirstError}");
        run.Note = $"{states.Count} customers, {unknown} of unknown fate";
    }
}
