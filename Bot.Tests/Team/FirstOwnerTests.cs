using System.Text.RegularExpressions;
using FluentAssertions;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

/// <summary>A shop that nobody owns prints a link; whoever opens it first owns the shop, and invites others.</summary>
public partial class FirstOwnerTests
{
    [Fact]
    public async Task The_link_in_the_log_makes_one_owner()
    {
        await using var shop = await ShopUnderTest.Open();
        var code = await Code(shop);
        var (olivia, ben) = (shop.Customer(1), shop.Customer(2));

        olivia.Start(shop.Bot, code);
        await shop.Settle();
        ben.Start(shop.Bot, code);
        await shop.Settle();

        olivia.Chat(shop.Bot).Last!.Text.Should().Contain("owner");
        ben.Chat(shop.Bot).Last!.Text.Should().Contain("was used already");
        shop.Ask(db => db.Members.ToList()).Should().ContainSingle().Which.Should().Match<Persistence.Team.MemberRow>(member => member.UserId == olivia.Id && member.Role == Role.Owner);
        olivia.Send(shop.Bot, "/admin");
        await shop.Settle();
        olivia.Chat(shop.Bot).Last!.Text.Should().Contain("No open orders");
        ben.Send(shop.Bot, "/admin");
        await shop.Settle();
        ben.Chat(shop.Bot).Last!.Text.Should().Contain("do not know that command");
    }

    [Fact]
    public async Task Of_two_who_open_it_at_once_one_is_the_owner()
    {
        await using var shop = await ShopUnderTest.Open();
        var code = await Code(shop);
        await shop.Stop();
        var guests = Enumerable.Range(1, 5).Select(number => shop.Customer(number)).ToList();

        // All wait when the bot is back: they come in one poll. The code of the last run is no longer good, so it is made to be.
        var kept = shop.Ask(db => db.Invites.Single());
        await shop.Start();
        await shop.Settle();
        shop.Ask(db => db.Invites.Single()).Key.Should().NotBe(kept.Key, "each start makes a link of its own");
        var anew = await Code(shop);
        guests.ForEach(guest => guest.Start(shop.Bot, anew));
        await shop.Settle();

        shop.Ask(db => db.Members.Count()).Should().Be(1);
    }

    [Fact]
    public async Task What_the_database_keeps_of_an_invite_invites_nobody()
    {
        await using var shop = await ShopUnderTest.Open();
        var code = await Code(shop);
        var key = shop.Ask(db => db.Invites.Single()).Key;
        var thief = shop.Customer(1);

        thief.Start(shop.Bot, Invite.LinkPrefix + key[..32]);
        await shop.Settle();

        code.Should().NotContain(key);
        shop.Ask(db => db.Members.Count()).Should().Be(0);
    }

    private static async Task<string> Code(ShopUnderTest shop)
    {
        await shop.Logged("becomes its owner");
        return Link().Matches(string.Join('\n', shop.Log.All))[^1].Groups[1].Value;
    }

    [GeneratedRegex(@"t\.me/shop_bot\?start=(join_\w+)")]
    private static partial Regex Link();
}
