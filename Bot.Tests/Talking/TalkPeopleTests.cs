using FluentAssertions;
using ShopBot.Bot.Tests.Customers;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Talking;
using ShopBot.Persistence.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Talking;

/// <summary>Who talks to whom.</summary>
public class TalkPeopleTests
{
    [Fact]
    public async Task A_courier_is_told_that_others_answer_customers()
    {
        await using var shop = await ShopUnderTest.Open();
        await shop.Settle();
        await shop.Stop();
        await using (var db = shop.Database.CreateDbContext())
        {
            db.Add(new MemberRow { ShopId = db.Shops.Single().Id, UserId = shop.Giulia.Id, Name = "Giulia", Role = Role.Courier });
            await db.SaveChangesAsync();
        }

        await shop.Start();
        var anna = shop.Customer(1);
        anna.Send(shop.Bot, "/talk");
        anna.Send(shop.Bot, "Hello?");
        await shop.Settle();

        shop.Giulia.ReplyTo(shop.Staff.Messages.Last(message => message.Text == "Hello?"), "On my way");
        await shop.Settle();

        shop.Staff.Messages[^1].Text.Should().Be("Your role does not allow this. Ask the owner.");
        anna.Chat(shop.Bot).Messages.Should().NotContain(message => message.Text == "On my way");
    }

    [Fact]
    public async Task Without_a_group_the_owner_talks_to_customers_in_a_chat_of_her_own()
    {
        await using var shop = await ShopUnderTest.Prepare();
        var (olivia, anna, ben) = (shop.Customer(9), shop.Customer(1), shop.Customer(2));
        (shop.Owner, shop.HasGroup) = (olivia.Id, false);
        await shop.Start();
        olivia.Start(shop.Bot);
        await shop.Settle();

        foreach (var guest in new[] { anna, ben })
        {
            guest.Send(shop.Bot, "/talk");
            guest.Send(shop.Bot, $"It is {guest.FirstName}");
        }

        await shop.Settle();
        olivia.ReplyTo(olivia.Chat(shop.Bot).Messages.Last(message => message.Text == $"It is {anna.FirstName}"), "Hello");
        await shop.Settle();

        anna.Chat(shop.Bot).Last!.Text.Should().Be("Hello");
        ben.Chat(shop.Bot).Messages.Should().NotContain(message => message.Text == "Hello");
        olivia.Send(shop.Bot, "/menu");
        await shop.Shows(olivia, "category.pizza");
        shop.Log.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task The_talk_of_a_card_that_was_merged_belongs_to_the_kept_one_and_stands_in_its_data()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna Rossi");
        shop.Customer(2, "Anna R.");
        var now = CustomersDatabase.Now;
        shop.Add(new TalkRow { ShopId = shop.Shop.Id, ChatId = 1002, CustomerId = 2, Number = 1, IsOpen = true, BegunAt = now, LastAt = now });

        await shop.Write(db => Merging.Merge(db, shop.Shop.Id, 1, 2));

        var data = await PersonalData.Load(shop.Database, shop.Shop, 1, CancellationToken.None);
        data!.Talks.Should().ContainSingle().Which.Should().Match<Domain.Talking.Talk>(talk => talk.ChatId == 1002 && talk.IsOpen && talk.LastAt == now);
    }

    [Fact]
    public async Task Who_asks_to_be_forgotten_leaves_no_talk_behind()
    {
        await using var shop = await ShopUnderTest.Open();
        var guest = shop.Customer(1);
        guest.Send(shop.Bot, "/talk");
        guest.Send(shop.Bot, "Hello?");
        await shop.Settle();
        Traces.Of(shop.Database, $"{guest.Id}").Should().Contain(["talks.ChatId", "talk_messages.TalkChatId", "outbox.Subject"]);
        Traces.Of(shop.Database, "Hello?").Should().BeEmpty("words are passed on, and not kept");

        guest.Send(shop.Bot, "/forgetme");
        await shop.Tap(guest, "confirm");
        await shop.Settle();
        shop.Marco.ReplyTo(shop.Staff.Messages.Last(message => message.Text == "Hello?"), "Yes?");
        await shop.Settle();

        Traces.Of(shop.Database, $"{guest.Id}").Should().BeEmpty();
        guest.Chat(shop.Bot).Messages.Should().NotContain(message => message.Text == "Yes?");
    }
}
