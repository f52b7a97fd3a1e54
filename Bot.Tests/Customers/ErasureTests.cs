using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;
using ShopBot.Persistence.Talking;
using ShopBot.Persistence.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Customers;

public class ErasureTests
{
    private const string Marker = "zanzibarmarker";
    private const long Account = 777_000_777;

    [Fact]
    public async Task Nothing_that_a_customer_filled_in_is_left_in_any_table()
    {
        using var shop = await CustomersDatabase.Open();
        Plant(shop, 1, Account, Marker);
        Traces.Of(shop.Database, Marker).Should().HaveCountGreaterThan(20, "the marker was planted wherever there is text");
        Traces.Of(shop.Database, $"{Account}").Should().Contain(["chats.ChatId", "orders.ChatId", "bookings.ChatId", "outbox.ChatId", "contact_points.Value", "quarantine.Payload", "talks.ChatId", "talk_messages.TalkChatId", "outbox.Subject"]);

        (await shop.Write(db => Merging.Forget(db, shop.Shop.Id, 1, CustomersDatabase.Now))).Should().BeTrue();

        Traces.Of(shop.Database, Marker).Should().BeEmpty();
        Traces.Of(shop.Database, $"{Account}").Should().BeEmpty();
    }

    [Fact]
    public async Task Orders_and_bookings_stay_as_the_books_need_them_and_others_are_not_touched()
    {
        using var shop = await CustomersDatabase.Open();
        Plant(shop, 1, Account, Marker);
        Plant(shop, 2, 888_000_888, "somebody");
        var others = Traces.Of(shop.Database, "somebody");

        await shop.Write(db => Merging.Forget(db, shop.Shop.Id, 1, CustomersDatabase.Now));

        Traces.Of(shop.Database, "somebody").Should().Equal(others);
        shop.Ask(db => db.Orders.Single(order => order.Id == 1)).Total.Should().Be(250);
        shop.Ask(db => db.OrderLines.Count()).Should().Be(2);
        shop.Ask(db => db.Bookings.Single(booking => booking.Id == 1)).Party.Should().Be(2);
        (await shop.Read(db => CustomerCards.Load(db, shop.Shop, 1, CancellationToken.None))).Should().BeNull();
        (await shop.Write(db => Merging.Forget(db, shop.Shop.Id, 1, CustomersDatabase.Now))).Should().BeFalse("there is nobody left to forget");
    }

    [Fact]
    public async Task A_customer_who_asks_in_the_chat_is_gone_when_the_answer_is_there_and_comes_back_as_a_stranger()
    {
        await using var shop = await ShopUnderTest.Open();
        var guest = shop.Customer(1);
        await shop.Order(guest);
        await shop.Settle();
        Traces.Of(shop.Database, $"{guest.Id}").Should().NotBeEmpty();
        guest.Tap(guest.Chat(shop.Bot).Messages.Last(message => ShopUnderTest.Buttons(message).Contains("o.1.cancel")), "o.1.cancel");
        await shop.Settle();

        guest.Send(shop.Bot, "/forgetme");
        await shop.Tap(guest, "confirm");
        await shop.Settle();

        Traces.Of(shop.Database, $"{guest.Id}").Should().BeEmpty();
        Traces.Of(shop.Database, guest.FirstName).Should().BeEmpty();
        guest.Chat(shop.Bot).Last!.Text.Should().StartWith("It is done");
        shop.Ask(db => db.Orders.Count()).Should().Be(1);

        guest.Start(shop.Bot);
        await shop.Settle();
        shop.Ask(db => db.Chats.Single().CustomerId).Should().Be(2, "the number of who was erased is not given again");
    }

    [Fact]
    public async Task The_log_still_tells_what_was_done_and_of_an_order_that_has_the_same_number_everything()
    {
        using var shop = await CustomersDatabase.Open();
        Plant(shop, 1, Account, Marker);
        shop.Add(Logged(shop, 9, "refund", 1, null, "3.00 EUR · of the order after 999 others"));

        await shop.Write(db => Merging.Forget(db, shop.Shop.Id, 1, CustomersDatabase.Now));

        shop.Ask(db => db.Log.OrderBy(act => act.Id).Select(act => $"{act.What} {act.About}: {act.After}").ToList())
            .Should().Equal("refund 1: 3.00 EUR · of the order after 999 others", "refund 1: 1.00 EUR", "phone_order 1: 2.50 EUR", "label 1: ", "refund 1: 0.50 EUR");
    }

    [Fact]
    public async Task What_the_team_writes_about_a_customer_while_they_erase_themselves_goes_with_them()
    {
        using var shop = new Turning();
        await shop.Greet(Turning.Anna, Turning.Bruno);
        await using (var batch = await shop.Load([Turning.Anna, Turning.Bruno]))
        {
            var visit = Turning.Visit(batch, Turning.Anna);
            var bruno = Turning.Visit(batch, Turning.Bruno).Customer.Id;
            foreach (var fact in (DeskFact[])
            [
                new DeskFact.Noting(visit.Customer.Id, Marker) { Log = new("note", $"{visit.Customer.Id}") },
                new DeskFact.Labelling(visit.Customer.Id, Marker, IsOn: true) { Log = new("label", $"{visit.Customer.Id}", null, Marker) },
                new DeskFact.Noting(bruno, "stays") { Log = new("note", $"{bruno}") },
            ])
            {
                batch.Team.Take(fact, -100, 5, "Marco", Role.Manager);
            }

            Turning.Place(batch, Turning.Anna, order => order with { CustomerName = Marker });
            batch.Team.LogLater(new("phone_order", "1", null, LogEntry.With("2.50 EUR", Marker)), 5, "Marco", Role.Manager);
            batch.Take(Turning.Anna, new Turn(visit.Session, visit.Customer, null, null, [new Fact.Forgotten(visit.Customer)]));
            await batch.Commit(CancellationToken.None);
        }

        Traces.Of(shop.Database, Marker).Should().BeEmpty();
        Traces.Of(shop.Database, "stays").Should().Equal("customer_notes.Text");
    }

    [Fact]
    public async Task Who_is_made_one_with_another_card_while_they_erase_themselves_is_erased_there()
    {
        using var shop = new Turning();
        await shop.Greet(Turning.Anna, Turning.Bruno);
        await using (var batch = await shop.Load([Turning.Anna, Turning.Bruno]))
        {
            var (anna, bruno) = (Turning.Visit(batch, Turning.Anna), Turning.Visit(batch, Turning.Bruno).Customer.Id);
            batch.Team.Take(new DeskFact.Merging(bruno, anna.Customer.Id) { Log = new("merge", $"{bruno}") }, -100, 5, "Marco", Role.Manager);
            batch.Take(Turning.Anna, new Turn(anna.Session, anna.Customer, null, null, [new Fact.Forgotten(anna.Customer)]));
            await batch.Commit(CancellationToken.None);
        }

        Traces.Of(shop.Database, $"{Turning.Anna}").Should().BeEmpty();
        await using var db = shop.Db();
        (await db.Customers.AsNoTracking().AllAsync(customer => customer.ErasedAt != null)).Should().BeTrue();
    }

    private static LogRow Logged(CustomersDatabase shop, long id, string what, long about, string? before, string? after) =>
        new() { ShopId = shop.Shop.Id, Id = id, At = CustomersDatabase.Now, UserId = 5, By = "Marco", Role = Role.Manager, What = what, About = $"{about}", Before = before, After = after };

    private static void Plant(CustomersDatabase shop, long id, long account, string words)
    {
        var (shopId, now) = (shop.Shop.Id, CustomersDatabase.Now);
        var customer = new CustomerRow
        {
            ShopId = shopId,
            Id = id,
            Name = string.Empty,
            Language = "en",
            Phone = words,
            Email = words,
            Source = words,
            FirstSeenAt = now,
            Addresses = $$"""[{"Text":"{{words}}","ZoneId":"near"}]""",
            Consents = $$"""[{"Channel":"Email","Purpose":"Offers","IsGiven":true,"How":"{{words}}"}]""",
        };
        customer.Rename(words);
        var order = shop.Order(id, id, words: words);
        order.Refunds = $$"""[{"Minor":100,"Reason":"{{words}}","By":"Marco","At":"2026-11-25T12:00:00+00:00"},{"Minor":50,"Reason":"cold, says {{words}} · {{words}}","By":"Marco","At":"2026-11-25T12:00:00+00:00"}]""";
        var booking = shop.Booking(id, id, BookingStatus.Left, words);
        shop.Add(customer, order, booking);
        shop.Ask(db => db.Orders.Where(row => row.Id == id).ExecuteUpdate(update => update.SetProperty(row => row.ChatId, account)));
        shop.Ask(db => db.Bookings.Where(row => row.Id == id).ExecuteUpdate(update => update.SetProperty(row => row.ChatId, account)));
        shop.Add(
            shop.Point(id, ContactPointRow.Telegram, $"{account}"), shop.Point(id, ContactPointRow.Phone, words), shop.Point(id, ContactPointRow.Email, words),
            new ChatRow { ShopId = shopId, ChatId = account, CustomerId = id, Session = $$"""{"Query":"{{words}}"}""", PendingScreen = words },
            new WaitingRow { ShopId = shopId, Id = id, CustomerId = id, ChatId = account, Language = "en", Name = words, Day = booking.Day, Party = 2, MadeAt = now },
            new CustomerNoteRow { ShopId = shopId, Id = id, CustomerId = id, Text = words, By = "Marco", At = now },
            new TalkRow { ShopId = shopId, ChatId = account, CustomerId = id, IsOpen = true, BegunAt = now, TeamChatId = -100, CardMessageId = (int)id },
            new TalkMessageRow { ShopId = shopId, ChatId = -100, MessageId = (int)id, TalkChatId = account, IsInThread = true, At = now },
            new QuestionRow { ShopId = shopId, ChatId = -100, UserId = id, Action = "refund", Argument = $"{id}", Words = $"1.00 {words}", AskedAt = now },
            new CustomerLabelRow { ShopId = shopId, CustomerId = id, Label = words },
            Logged(shop, (10 * id) + 1, "refund", id, null, $"1.00 EUR · {words}"), Logged(shop, (10 * id) + 2, "phone_order", id, null, $"2.50 EUR · {words}"),
            Logged(shop, (10 * id) + 3, "label", id, words, "–"), Logged(shop, (10 * id) + 4, "refund", id, null, $"0.50 EUR · cold, says {words} · {words}"),
            new QuarantineRow { ShopId = shopId, BotId = 42, UpdateId = id, Payload = $$$"""{"message":{"from":{"id":{{{account}}},"first_name":"{{{words}}}"} } }""", Error = words, At = now },
            Message($"order:{id}", OutboxKind.Ticket, -100), Message($"order:{id}", OutboxKind.Status, account), Message($"booking:{id}", OutboxKind.Ticket, -100),
            Message($"booking:{id}:reminder:5", OutboxKind.Notice, account), Message($"update:{id}", OutboxKind.Notice, account),
            Message(OutboxRow.OfTalk(account), OutboxKind.TalkToTeam, -100), Message(OutboxRow.OfTalk(account), OutboxKind.TalkToCustomer, account),
            Message($"{OutboxRow.OfTalk(account)}:fate:TalkToTeam", OutboxKind.TalkToTeam, -100));

        OutboxRow Message(string subject, OutboxKind kind, long chat) => new()
        {
            ShopId = shopId,
            Subject = subject,
            Kind = kind,
            ChatId = chat,
            Body = $$"""{"Html":"{{words}}","Rows":[]}""",
            State = OutboxState.Sent,
            NextAttemptAt = now,
            CreatedAt = now,
        };
    }
}
