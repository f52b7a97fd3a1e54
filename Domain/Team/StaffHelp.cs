using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>What whoever asks can write in the staff chat; in private /help is the customers' own, and lists nothing.</summary>
internal static class StaffHelp
{
    private const string Name = "help";

    public static IReadOnlyList<DeskAction> Actions { get; } = [new(Name, Permission.Deliver) { Command = (_, desk) => Show(desk), IsInPrivate = false }];

    private static DeskAnswer Show(Desk desk) => DeskAnswer.Saying(Phrase.Lines(
    [
        new Phrase("desk.help"),
        .. DeskActions.Commands(desk.Shop, desk.Role, isPrivate: false).Where(action => action.Name != Name)
            .Select(action => new Phrase("desk.help_line", ("command", $"/{action.Name}"), ("what", new Phrase($"command.staff_{action.Name}")))),
        desk.May(Permission.SoldOut) ? new Phrase("desk.help_words") : null,
    ]));
}
