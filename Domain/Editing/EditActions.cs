using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>The menu is changed by chat: what is changed waits as a draft until it is saved.</summary>
public static class EditActions
{
    internal const string Verb = "edit";

    public static IReadOnlyList<DeskAction> All { get; } =
    [
        new(Verb, Permission.Menu)
        {
            Command = (name, desk) => Begin(name, desk),
            Press = (argument, desk, _) => Press(argument, desk),
            Answer = (argument, words, desk, _) => EditAnswers.Take(argument ?? string.Empty, words, desk, Found(desk)),
            Photo = (_, photo, desk) => EditAnswers.Take(photo, desk, Found(desk)),
            Looks = (argument, desk) => new MenuLook(desk.UserId, argument?.Split('.') is ["u", var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null),
            IsInStaffChat = false,
        },
    ];

    internal static FoundMenu Found(Desk desk) =>
        desk.Found as FoundMenu ?? throw new InvalidOperationException($"The menu was not loaded; {Verb} asks for it by its {nameof(DeskAction.Looks)}.");

    internal static Button Button(string label, string? argument, params (string Name, object? Value)[] values) => new(new Phrase(label, values), Verb, argument);

    /// <param name="name">Of a product, in any of the shop's languages; null: choose.</param>
    private static DeskAnswer Begin(string? name, Desk desk)
    {
        var found = Found(desk);
        return string.IsNullOrWhiteSpace(name) ? EditLists.Menu(desk, found) : Search.Find(desk.Shop.Menu, name) switch
        {
            [var product] => EditBegin.Product(product.Id, desk, found),
            [] => EditLists.Menu(desk, found, new Phrase("edit.unknown", ("name", name.Length <= MenuLimits.Name ? name : name[..MenuLimits.Name]))),
            var several => DeskAnswer.Showing(new View(new Phrase("soldout.which"))
            {
                Rows = new Rows().Column(several.Select(product => new Button(Phrase.Verbatim(product.Name), Verb, $"p.{product.Id}"))).ToList(),
            }),
        };
    }

    private static DeskAnswer Press(string? argument, Desk desk)
    {
        var found = Found(desk);
        return argument?.Split('.') switch
        {
            null => EditLists.Menu(desk, found),
            ["c", var id] => EditLists.Category(id, 0, desk, found),
            ["c", var id, var page] when int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => EditLists.Category(id, number, desk, found),
            ["o"] => EditLists.Off(desk, found),
            ["p", var id] => EditBegin.Product(id, desk, found),
            ["k", var id] => EditBegin.Category(id, desk, found),
            ["n", var id] => EditBegin.NewProduct(id, found),
            ["m"] => EditBegin.NewCategory(found),
            ["g"] => found.Draft is { } draft ? DraftPanel.Show(draft, desk, found) : EditLists.Menu(desk, found),
            ["u", _] => EditUndo.Take(desk, found),
            [['d', .. var step], .. var operation] when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                DraftPress.Take(number, operation, desk, found),
            _ => DeskAnswer.Unknown,
        };
    }
}
