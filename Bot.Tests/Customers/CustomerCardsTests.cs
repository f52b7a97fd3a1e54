using FluentAssertions;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Customers;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Customers;
using Xunit;

namespace ShopBot.Bot.Tests.Customers;

public class CustomerCardsTests
{
    [Theory]
    [InlineData("мария", 2)]
    [InlineData("ИВАНОВА", 2)]
    [InlineData("jose", 3)]
    [InlineData("José GAR", 3)]
    [InlineData("#1", 1)]
    [InlineData("3", 3)]
    [InlineData("+39 333 123", 1)]
    [InlineData("1234567", 1)]
    [InlineData("ANNA@Example", 1)]
    public async Task Customers_are_found_by_name_in_any_script_by_number_phone_and_mail(string text, long id)
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna Rossi", "+393331234567", "Anna@example.com");
        shop.Customer(2, "Мария Иванова");
        shop.Customer(3, "José García");

        (await shop.Read(db => CustomerCards.Find(db, shop.Shop.Id, text, CancellationToken.None))).Select(found => found.Id).Should().Equal(id);
    }

    [Fact]
    public async Task Nothing_and_wildcards_find_nobody()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna Rossi");

        foreach (var text in (string[])["", "  ", "%", "_", "nobody", "'; drop table customers; --"])
        {
            (await shop.Read(db => CustomerCards.Find(db, shop.Shop.Id, text, CancellationToken.None))).Should().BeEmpty(text);
        }
    }

    [Fact]
    public async Task A_pasted_page_is_looked_for_by_its_first_words()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna Rossi");

        (await Find("anna rossi " + string.Concat(Enumerable.Repeat("anna ", 2000)))).Should().Equal(1);
        (await Find("anna bianchi " + string.Concat(Enumerable.Repeat("anna ", 2000)))).Should().BeEmpty();

        async Task<IEnumerable<long>> Find(string text) =>
            (await shop.Read(db => CustomerCards.Find(db, shop.Shop.Id, text, CancellationToken.None))).Select(found => found.Id);
    }

    [Fact]
    public async Task Two_cards_become_one_with_everything_on_it_and_the_other_number_leads_there()
    {
        using var shop = await CustomersDatabase.Open();
        var id = shop.Shop.Id;
        shop.Customer(1, "Anna", "+393331234567");
        shop.Customer(2, "Anna Rossi", "+393331234567", "anna@example.com");
        shop.Add(shop.Order(1, 1, 500), shop.Order(2, 2, 750), shop.Booking(1, 2, BookingStatus.NoShow), shop.Booking(2, 1, BookingStatus.Left));
        shop.Add(new ChatRow { ShopId = id, ChatId = 1002, CustomerId = 2, Session = "{}" });
        await shop.Write(db => CustomerNotes.Add(db, id, 2, "Likes the window", "Marco", CustomersDatabase.Now));
        await shop.Write(db => CustomerNotes.AddLabel(db, id, 1, "Regular"));
        await shop.Write(db => CustomerNotes.AddLabel(db, id, 2, "regular"));
        await shop.Write(db => CustomerNotes.AddLabel(db, id, 2, "nuts"));

        (await shop.Write(db => Merging.Merge(db, id, 1, 2))).Should().BeTrue();

        var card = (await shop.Read(db => CustomerCards.Load(db, shop.Shop, 2, CancellationToken.None)))!;
        card.Id.Should().Be(1);
        card.Orders.Should().Be(2);
        card.Spent.Minor.Should().Be(1250);
        card.Bookings.Should().Be(2);
        card.History.Should().Be(new GuestHistory(1, 1));
        card.Notes.Should().ContainSingle().Which.Text.Should().Be("Likes the window");
        card.Labels.Should().Equal("nuts", "regular");
        card.ContactPoints.Select(point => point.Value).Should().BeEquivalentTo("1001", "1002", "+393331234567", "anna@example.com");
        shop.Ask(db => db.Chats.Single()).CustomerId.Should().Be(1);
        (await shop.Write(db => Merging.Merge(db, id, 1, 2))).Should().BeFalse("they are one already");
        (await shop.Read(db => CustomerCards.Find(db, id, "anna", CancellationToken.None))).Should().ContainSingle();
    }

    [Fact]
    public void A_no_stands_against_a_yes_and_says_when()
    {
        var first = CustomersDatabase.Now;
        IReadOnlyList<Consent> none = [];
        var yes = none.With(ContactChannel.Email, Purpose.Offers, true, "/contact", first);
        var no = yes.With(ContactChannel.Email, Purpose.Offers, false, "/contact", first.AddDays(1));

        none.Allow(ContactChannel.Email, Purpose.Offers).Should().BeFalse();
        none.Allow(ContactChannel.Telegram, Purpose.Reminders).Should().BeTrue();
        none.Allow(ContactChannel.Phone, Purpose.Orders).Should().BeTrue();
        yes.Allow(ContactChannel.Email, Purpose.Offers).Should().BeTrue();
        no.Should().Equal(new Consent(ContactChannel.Email, Purpose.Offers, false, "/contact", first, first.AddDays(1)));
        Consents.Merge(yes, no).Allow(ContactChannel.Email, Purpose.Offers).Should().BeFalse();
    }
}
