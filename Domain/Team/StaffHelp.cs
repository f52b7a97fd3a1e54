using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>What whoever asks can write in the staff chat; in private /help is the customers' own, and lists nothing: who joins reads it once.</summary>
internal static class StaffHelp
{
    private const string Name = "help";

    public static IReadOnlyList<DeskAction> Actions { get; } = [new(Name, Permission.Deliver) { Command = (_, desk) => Show(desk), IsInPrivate = false }];

    /// <summary>What can be written where they write; nothing for who only presses.</summary>
    public static IEnumerable<Phrase?> Of(Desk desk)
    {
        var commands = DeskActions.Commands(desk.Shop, desk.Role, desk.IsPrivate).Where(action => action.Name != Name).ToList();
        return commands.Count == 0 ? [] :
        [
            new Phrase("desk.help"),
            .. commands.Select(action => new Phrase("desk.help_line", ("command", $"/{action.Name}"), ("what", new Phrase($"command.staff_{action.Name}")))),
            desk.May(Permission.SoldOut) ? new Phrase("desk.help_words") : null,
        ];
    }

    private static DeskAnswer Show(Desk desk) => DeskAnswer.Saying(Phrase.Lines(Of(desk)));
}
