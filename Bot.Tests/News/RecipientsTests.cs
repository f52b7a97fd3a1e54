using FluentAssertions;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Customers;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Domain.News;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.News;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Tests.News;

/// <summary>Who is promised news, and what holds until it goes out.</summary>
public abstract class RecipientsTests(bool onPostgres)
{
    private const string Yes = """[{"Channel":"Telegram","Purpose":"Offers","IsGiven":true,"How":"/contact","GivenAt":null,"WithdrawnAt":null}]""";

    [ContractFact]
    public void Nobody_without_consent_is_ever_promised_a_message() => Property.Holds(
        Gen.Choose(0, 250).SelectMany(count => Guests.ListOf(count)),
        guests =>
        {
            using var shop = CustomersDatabase.Open(onPostgres).GetAwaiter().GetResult();
            Fill(shop, guests);

            var (promised, portions) = PromiseAll(shop).GetAwaiter().GetResult();

            promised.Should().BeEquivalentTo(guests.Select((guest, at) => (guest, Chat: 1000L + at)).Where(one => one.guest is (Allowed: true, IsReachable: true)).Select(one => one.Chat));
            portions.Should().NotContain(count => count > NewsStore.Portion);
        },
        tests: 10);

    [ContractFact]
    public async Task A_no_a_block_an_erasure_and_a_stop_hold_until_the_very_last_moment()
    {
        using var shop = await CustomersDatabase.Open(onPostgres);
        Fill(shop, [.. Enumerable.Repeat(((bool?)true, true), 5)]);
        var news = new NewsStore(shop.Database);
        await news.Promise(Broadcast(shop), shop.Shop, _ => "{}", (_, _) => "{}", CustomersDatabase.Now);
        var (due, _) = await news.Left(Broadcast(shop), CustomersDatabase.Now, default);
        await shop.Write(db => db.Customers.Where(row => row.Id == 1).ExecuteUpdateAsync(row => row.SetProperty(r => r.Consents, "[]")));
        await shop.Write(db => db.Chats.Where(row => row.CustomerId == 2).ExecuteUpdateAsync(row => row.SetProperty(r => r.IsReachable, false)));
        await shop.Write(db => Merging.Forget(db, shop.Shop.Id, 3, CustomersDatabase.Now));

        var first = await Begun(4);
        await shop.Write(db => db.Broadcasts.ExecuteUpdateAsync(row => row.SetProperty(r => r.Status, BroadcastStatus.Stopped)));
        var afterStop = await news.Begin(due[4]);

        due.Should().HaveCount(5);
        first.Should().Equal(0, 0, 0, 1);
        afterStop.Should().Be(0);

        async Task<List<int>> Begun(int count)
        {
            var begun = new List<int>();
            foreach (var message in due.Take(count))
            {
                begun.Add(await news.Begin(message));
            }

            return begun;
        }
    }

    [ContractFact]
    public async Task What_was_begun_and_not_recorded_is_of_unknown_fate_and_never_begun_again()
    {
        using var shop = await CustomersDatabase.Open(onPostgres);
        Fill(shop, [(true, true), (true, true)]);
        var news = new NewsStore(shop.Database);
        await news.Promise(Broadcast(shop), shop.Shop, _ => "{}", (_, _) => "{}", CustomersDatabase.Now);
        var (due, _) = await news.Left(Broadcast(shop), CustomersDatabase.Now, default);
        await news.Begin(due[0]);

        await new OutboxStore(shop.Database).Recover(shop.Shop.Id);
        await news.Settle(shop.Shop.Id, default);
        var again = await news.Begin(due[0]);
        var (left, _) = await news.Left(Broadcast(shop), CustomersDatabase.Now.AddDays(-1), default);
        await new OutboxStore(shop.Database).Sent(due[1], 7);
        await news.End(Broadcast(shop), (broadcast, _) => $"{broadcast.Status} {broadcast.ToReached()}", () => CustomersDatabase.Now);

        again.Should().Be(0);
        left.Select(message => message.Step).Should().Equal([2], "a clock that was set back holds nothing up");
        shop.Ask(db => db.Outbox.Single(row => row.Kind == OutboxKind.Panel && row.Step == 2).Body).Should().Be($"Done {new Reached(1, 0, 1)}");
        shop.Ask(db => db.Outbox.Where(row => row.Kind == OutboxKind.News).Select(row => row.Body).ToList()).Should().OnlyContain(body => body.Length == 0);
        (await news.Running(shop.Shop.Id, default)).Should().BeNull();
    }

    [ContractFact]
    public async Task A_portion_is_counted_once_and_what_was_counted_is_not_looked_at_again()
    {
        using var shop = await CustomersDatabase.Open(onPostgres);
        Fill(shop, [.. Enumerable.Repeat(((bool?)true, true), (2 * NewsStore.Portion) + 1)]);
        var (news, told) = (new NewsStore(shop.Database), new List<Reached>());
        OutboxState[] fates = [OutboxState.Sent, OutboxState.Failed, OutboxState.Unknown];
        for (var portion = 0; await news.Promise(Broadcast(shop), shop.Shop, _ => "{}", Tell, CustomersDatabase.Now) > 0; portion++)
        {
            // Of the portions before it too: whoever looks at them again counts them otherwise, or twice.
            await shop.Write(db => db.Outbox.Where(row => row.Kind == OutboxKind.News).ExecuteUpdateAsync(row => row.SetProperty(r => r.State, fates[portion])));
        }

        await news.End(Broadcast(shop), Tell, () => CustomersDatabase.Now);

        told.Should().Equal(Reached.Nobody, new Reached(NewsStore.Portion, 0, 0), new Reached(NewsStore.Portion, NewsStore.Portion, 0), new Reached(NewsStore.Portion, NewsStore.Portion, 1));

        string Tell(BroadcastRow row, string? language)
        {
            told.Add(row.ToReached());
            return "{}";
        }
    }

    /// <summary>Whether they said yes to offers, no, or anything else; and whether they can be reached.</summary>
    private static FsCheck.Gen<(bool? Allowed, bool IsReachable)> Guests =>
        from allowed in Gen.Elements<bool?>(true, false, null)
        from isReachable in Gen.Elements(true, true, false)
        select (allowed, isReachable);

    private static BroadcastRow Broadcast(CustomersDatabase shop) => shop.Ask(db => db.Broadcasts.AsNoTracking().Single());

    private static void Fill(CustomersDatabase shop, IEnumerable<(bool? Allowed, bool IsReachable)> guests)
    {
        shop.Add(new BroadcastRow { ShopId = shop.Shop.Id, Id = 1, Status = BroadcastStatus.Sending, Text = "News", WrittenAt = CustomersDatabase.Now, ChatId = 1 });
        shop.Add([.. guests.SelectMany((guest, at) => new object[]
        {
            new CustomerRow
            {
                ShopId = shop.Shop.Id, Id = at + 1, Name = "Guest", Language = at % 2 == 0 ? "en" : "xx", Addresses = "[]", FirstSeenAt = CustomersDatabase.Now,
                Consents = guest.Allowed switch
                {
                    true => Yes,
                    false => Yes.Replace("true", "false", StringComparison.Ordinal),
                    null => at % 2 == 0 ? null : Yes.Replace("Telegram", at % 4 == 1 ? "Email" : "Phone", StringComparison.Ordinal),
                },
            },
            new ChatRow { ShopId = shop.Shop.Id, ChatId = 1000 + at, CustomerId = at + 1, Session = "{}", IsReachable = guest.IsReachable },
        })]);
    }

    private static async Task<(List<long> Chats, List<int> Portions)> PromiseAll(CustomersDatabase shop)
    {
        var (news, portions) = (new NewsStore(shop.Database), new List<int>());
        while (await news.Promise(Broadcast(shop), shop.Shop, language => language, (_, _) => "{}", CustomersDatabase.Now) > 0)
        {
            portions.Add(shop.Ask(db => db.Outbox.Count(row => row.Kind == OutboxKind.News)) - portions.Sum());
        }

        return (shop.Ask(db => db.Outbox.Where(row => row.Kind == OutboxKind.News).Select(row => row.ChatId).ToList()), portions);
    }
}

public sealed class RecipientsOnSqliteTests() : RecipientsTests(onPostgres: false);

public sealed class RecipientsOnPostgresTests() : RecipientsTests(onPostgres: true), IOnPostgres;
