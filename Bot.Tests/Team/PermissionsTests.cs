using FluentAssertions;
using ShopBot.Bot.Catalog;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

/// <summary>What each role may do, held against a table that is written out: a new command without a line here fails.</summary>
public class PermissionsTests
{
    private static readonly Shop Shop = ShopFile.Read(Path.Combine(SamplesTests.Folder, "trattoria.yaml")).Shop!;

    /// <summary>The lowest role that may.</summary>
    private static readonly Dictionary<string, Role> Table = new()
    {
        ["today"] = Role.Staff,
        ["day"] = Role.Staff,
        ["walkin"] = Role.Staff,
        ["book"] = Role.Staff,
        ["block"] = Role.Staff,
        ["blocks"] = Role.Staff,
        ["unblock"] = Role.Staff,
        ["roomin"] = Role.Staff,
        ["bookroom"] = Role.Staff,
        ["talk"] = Role.Staff,
        ["handback"] = Role.Staff,
        ["order"] = Role.Staff,
        ["find"] = Role.Staff,
        ["opened"] = Role.Staff,
        ["lines"] = Role.Staff,
        ["refund"] = Role.Manager,
        ["staffhere"] = Role.Owner,
        ["help"] = Role.Courier,
        ["soldout"] = Role.Staff,
        ["admin"] = Role.Manager,
        ["pause"] = Role.Manager,
        ["close"] = Role.Manager,
        ["open"] = Role.Manager,
        ["busy"] = Role.Manager,
        ["hours"] = Role.Manager,
        ["edit"] = Role.Manager,
        ["import"] = Role.Manager,
        ["customers"] = Role.Manager,
        ["card"] = Role.Manager,
        ["note"] = Role.Manager,
        ["label"] = Role.Manager,
        ["unlabel"] = Role.Manager,
        ["merge"] = Role.Manager,
        ["news"] = Role.Manager,
        ["qr"] = Role.Manager,
        ["stats"] = Role.Manager,
        ["export"] = Role.Owner,
        ["backup"] = Role.Owner,
        ["setup"] = Role.Owner,
        ["team"] = Role.Owner,
        ["invite"] = Role.Owner,
        ["member"] = Role.Owner,
        ["role"] = Role.Owner,
        ["log"] = Role.Owner,
        ["trouble"] = Role.Owner,
        ["retry"] = Role.Owner,
        ["drop"] = Role.Owner,
    };

    [Fact]
    public void Every_action_stands_in_the_table() => DeskActions.All.Select(action => action.Name).Should().BeEquivalentTo(Table.Keys);

    [Theory]
    [InlineData(Role.None)]
    [InlineData(Role.Courier)]
    [InlineData(Role.Staff)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Owner)]
    public void A_role_may_what_the_table_says(Role role)
    {
        foreach (var action in DeskActions.All)
        {
            role.May(action.Needs).Should().Be(role >= Table[action.Name], "{0} and {1}", role, action.Name);
            foreach (var isPrivate in new[] { true, false })
            {
                var offered = DeskActions.Command(action.Name, Shop, role, isPrivate) is not null;
                offered.Should().Be(
                    action.Command is not null && role >= Table[action.Name] && (isPrivate ? action.IsInPrivate : action.IsInStaffChat),
                    "{0} and /{1} in {2}", role, action.Name, isPrivate ? "private" : "the staff chat");
            }
        }
    }

    [Fact]
    public void Commands_of_the_team_take_no_command_from_customers() =>
        DeskActions.All.Where(action => action is { Command: not null, IsInPrivate: true }).Select(action => action.Name)
            .Should().NotIntersectWith(Domain.Conversation.Commands.All);

    [Fact]
    public void Buttons_of_the_team_fit_where_they_are_carried() =>
        DeskActions.All.Select(action => action.Name).Should().OnlyContain(name => name.Length >= 1 && name.Length <= 12 && name.All(char.IsAsciiLetterLower));

    [Fact]
    public void Owners_of_the_settings_stay_owners_and_who_is_out_stays_out()
    {
        var shop = Shop with
        {
            StaffChat = -1,
            Owners = [1],
            Staff = [2, 3],
            Members = [new(1, "Olivia", Role.None), new(3, "Ben", Role.None), new(4, "Carla", Role.Courier)],
        };

        shop.RoleOf(1, 1).Should().Be(Role.Owner);
        shop.RoleOf(2, 2).Should().Be(Role.Staff);
        shop.RoleOf(3, -1).Should().Be(Role.None, "the owner took him out, and the group does not bring him back");
        shop.RoleOf(4, -1).Should().Be(Role.Courier);
        shop.RoleOf(5, -1).Should().Be(Role.Staff, "whoever is in the staff chat is staff");
        shop.RoleOf(5, 5).Should().Be(Role.None);
    }
}
