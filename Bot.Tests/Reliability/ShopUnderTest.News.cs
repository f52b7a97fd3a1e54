using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Customers;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Many customers of whom most asked for news, and an owner who sends some.</summary>
internal sealed partial class ShopUnderTest
{
    public const long OwnersId = 3001;

    private const string Offers = """[{"Channel":"Telegram","Purpose":"Offers","IsGiven":true,"How":"/contact","GivenAt":null,"WithdrawnAt":null}]""";

    /// <summary>Every eleventh asked for no news.</summary>
    public static bool AskedForNews(SimulatedUser guest) => guest.Id % 11 != 0;

    /// <summary>Customers who came by chat, without a turn for each. The shop was started once, and is stopped.</summary>
    public async Task<IReadOnlyList<SimulatedUser>> Fill(int count)
    {
        var guests = Enumerable.Range(0, count).Select(number => Customer(number)).ToList();
        guests.ForEach(guest => guest.Start(Bot));
        using var http = new HttpClient();
        using var dropped = await http.GetAsync(new Uri($"{Simulator.Url}/bot{Token}/deleteWebhook?drop_pending_updates=true"));
        dropped.EnsureSuccessStatusCode();
        Ask(db =>
        {
            var shopId = db.Shops.Single().Id;
            db.AddRange(guests.SelectMany((guest, at) => new object[]
            {
                new CustomerRow
                {
                    ShopId = shopId, Id = at + 1, Name = guest.FirstName, Language = "en", Addresses = "[]", FirstSeenAt = DateTimeOffset.UnixEpoch,
                    Consents = AskedForNews(guest) ? Offers : null,
                },
                new ContactPointRow { ShopId = shopId, CustomerId = at + 1, Kind = ContactPointRow.Telegram, Value = ContactPointRow.ValueOf(guest.Id), AddedAt = DateTimeOffset.UnixEpoch },
                new ChatRow { ShopId = shopId, ChatId = guest.Id, CustomerId = at + 1, Session = "{}" },
            }));
            return db.SaveChanges();
        });
        return guests;
    }

    /// <summary>The owner writes it and sends it.</summary>
    /// <returns>The owner, who reads how far it is.</returns>
    public async Task<SimulatedUser> SendNews(string text)
    {
        var owner = Simulator.User(OwnersId, "Olivia");
        owner.Send(Bot, $"/news {text}");
        var offer = await Simulator.Until(() => owner.Chat(Bot).Messages.LastOrDefault(message => Buttons(message).Contains("k.0.news.s.1")), Patience);
        owner.Tap(offer, "k.0.news.s.1");
        return owner;
    }
}
