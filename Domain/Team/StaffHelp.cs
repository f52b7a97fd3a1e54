using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>What whoever asks can write: in the staff chat by a command of the team's own, in private above the customers' help.</summary>
internal static class StaffHelp
{
    private const string Name = "help";

    public static IReadOnlyList<DeskAction> Actions { get; } = [new(Name, Permission.Deliver) { Command = (_, desk) => Show(desk), IsInPrivate = false }];

    /// <summary>What can be written where they write; nothing for who only presses.</summary>
    public static IEnumerable<Phrase?> Of(Desk desk) =>
        desk.IsPrivate ? InPrivate(desk.Shop, desk.Role) : List("desk.help", desk.Shop, desk.Role, isPrivate: false, Words(desk));

    /// <summary>What can be written in private, and what in the staff chat alone.</summary>
    public static IEnumerable<Phrase?> InPrivate(Shop shop, Role role)
    {
        var own = DeskActions.Commands(shop, role, isPrivate: true).Select(action => action.Name).ToHashSet();
        return List("desk.help", shop, role, isPrivate: true, "desk.help_words")
            .Concat(shop.StaffChat is null ? [] : List("desk.help_group", shop, role, isPrivate: false, words: null, own));
    }

    /// <summary>What somebody of that role is there for.</summary>
    public static Phrase May(Role role) => new(role switch
    {
        Role.Owner => "team.may_owner",
        Role.Manager => "team.may_manager",
        Role.Staff => "team.may_staff",
        _ => "team.may_courier",
    });

    private static IEnumerable<Phrase?> List(string title, Shop shop, Role role, bool isPrivate, string? words, IReadOnlySet<string>? without = null)
    {
        var commands = DeskActions.Commands(shop, role, isPrivate).Where(action => action.Name != Name && without?.Contains(action.Name) != true).ToList();
        return commands.Count == 0 ? [] :
        [
            new Phrase(title),
            .. commands.Select(action => new Phrase("desk.help_line", ("command", $"/{action.Name}"), ("what", new Phrase($"command.staff_{action.Name}")))),
            words is not null && role.May(Permission.SoldOut) ? new Phrase(words) : null,
        ];
    }

    /// <summary>A reply is heard in any group, plain words only where all is read.</summary>
    private static string Words(Desk desk) => desk.ReadsStaffChat == true ? "desk.help_words" : "desk.help_words_reply";

    private static DeskAnswer Show(Desk desk) => DeskAnswer.Saying(Phrase.Lines(Of(desk)));
}
