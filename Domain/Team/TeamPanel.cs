using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>Names of these people, as far as they are known.</summary>
public sealed record TeamLook(IReadOnlyList<long> UserIds) : Look;

public sealed record FoundTeam(IReadOnlyDictionary<long, string> Names) : Found;

/// <summary>The owner invites people, gives roles and withdraws them.</summary>
public static class TeamPanel
{
    private const int MostShown = 60;

    private static readonly Role[] Roles = [Role.Courier, Role.Staff, Role.Manager, Role.Owner];

    public static DeskAnswer Show(Desk desk)
    {
        var members = Members(desk.Shop);
        return DeskAnswer.Showing(new View(Phrase.Lines(
            [
                new Phrase("team.title"),
                .. desk.Shop.Owners.Select(owner => new Phrase("team.line_settings", ("name", NameOf(owner, desk)))),
                .. members.Select(member => new Phrase("team.line", ("name", member.Name), ("role", Say(member.Role)))),
                desk.Shop.StaffChat is null ? null : new Phrase("team.staff_chat"),
            ]))
        {
            Rows = new Rows()
                .Grid(2, members.Take(MostShown).Select(member => new Button(Phrase.Verbatim(member.Name), "member", Id(member.UserId))))
                .Row(new Button(new Phrase("button.invite"), "invite"), new Button(new Phrase("button.log"), "log"))
                .Row(AdminPanel.Back)
                .ToList(),
        });
    }

    /// <param name="role">Null: choose one.</param>
    public static DeskAnswer Invite(string? role, Desk desk, DeskIds ids)
    {
        if (role is null)
        {
            return DeskAnswer.Showing(new View(new Phrase("team.invite_as"))
            {
                Rows = new Rows().Grid(2, Roles.Select(each => new Button(Say(each), "invite", Word(each)))).Row(ToTeam).ToList(),
            });
        }

        if (RoleCalled(role) is not { } wanted)
        {
            return DeskAnswer.Unknown;
        }

        var (invite, code) = Team.Invite.Make(ids.Draft, wanted, desk.UserId, desk.Now);
        return DeskAnswer.Showing(new View(new Phrase(
            "team.invited", ("role", Say(wanted)), ("link", Team.Invite.Link(desk.BotName, code)), ("when", Moment.Say(desk.Shop, desk.Now, invite.EndsAt))))
        {
            Rows = new Rows().Row(ToTeam).ToList(),
        }).Doing(new DeskFact.Invited(invite) { Log = new("invite", After: Word(wanted)) });
    }

    public static DeskAnswer Member(string? id, Desk desk) => Find(id, desk.Shop) is { } member
        ? DeskAnswer.Showing(new View(new Phrase("team.member", ("name", member.Name), ("role", Say(member.Role))))
        {
            Rows = new Rows()
                .Grid(2, Roles.Where(role => role != member.Role).Select(role => new Button(new Phrase("button.make", ("role", Say(role))), "role", $"{Id(member.UserId)}.{Word(role)}")))
                .Row(new Button(new Phrase("button.withdraw"), "role", $"{Id(member.UserId)}.{Word(Role.None)}"))
                .Row(ToTeam)
                .ToList(),
        })
        : Show(desk) with { Toast = new Phrase("team.gone") };

    /// <param name="argument">"2001.manager"; none withdraws.</param>
    public static DeskAnswer Give(string? argument, Desk desk)
    {
        if (argument?.Split('.') is not [var id, var word] || Find(id, desk.Shop) is not { } member
            || (RoleCalled(word) ?? (word == Word(Role.None) ? Role.None : null)) is not { } role)
        {
            return Show(desk) with { Toast = new Phrase("team.gone") };
        }

        if (desk.Shop.AllOwners().All(owner => owner == member.UserId) && role != Role.Owner)
        {
            return Member(id, desk) with { Toast = new Phrase("team.last_owner") };
        }

        var changed = member with { Role = role };
        var after = desk with { Shop = desk.Shop with { Members = [.. desk.Shop.Members!.Select(other => other.UserId == member.UserId ? changed : other)] } };
        return (Show(after) with
        {
            Toast = new Phrase(role == Role.None ? "team.withdrawn" : "team.changed", ("name", member.Name), ("role", Say(role))),
            Tells = [(member.UserId, new Phrase(role == Role.None ? "team.you_are_out" : "team.you_are", ("shop", desk.Shop.Name), ("role", Say(role))))],
        }).Doing(new DeskFact.MemberChanged(changed) { Log = new("role", member.Name, Word(member.Role), Word(role)) });
    }

    /// <summary>The settings know a number alone; the name comes from what that person wrote.</summary>
    private static string NameOf(long owner, Desk desk) => owner == desk.UserId ? desk.By
        : (desk.Found as FoundTeam)?.Names.GetValueOrDefault(owner) ?? Id(owner);

    public static Phrase Say(Role role) => new($"team.role_{Word(role)}");

    private static Button ToTeam { get; } = new(new Phrase("button.back"), "team");

    private static List<Member> Members(Shop shop) =>
        [.. (shop.Members ?? []).Where(member => member.Role != Role.None && !shop.Owners.Contains(member.UserId)).OrderByDescending(member => member.Role).ThenBy(member => member.Name, StringComparer.Ordinal)];

    private static Member? Find(string? id, Shop shop) => Members(shop).FirstOrDefault(member => Id(member.UserId) == id);

    private static Role? RoleCalled(string word) => Roles.Where(role => Word(role) == word).Select(role => (Role?)role).FirstOrDefault();

    internal static string Word(Role role) => role.ToString().ToLowerInvariant();

    private static string Id(long userId) => userId.ToString(CultureInfo.InvariantCulture);
}
