using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>The choices a product leaves: how many, of what, at what price more.</summary>
internal static class GroupEdits
{
    private const int Most = 10;
    private static readonly (int Min, int Max)[] Rules = [(1, 1), (0, 1), (0, 2), (0, 3), (0, 5), (1, 3)];

    public static DeskAnswer Take(MenuDraft draft, ProductEntry entry, string[] operation, Desk desk, FoundMenu found)
    {
        var groups = entry.Product.OptionGroups;
        return operation switch
        {
            [] => List(draft, entry, desk),
            ["new"] => AskNew(draft, entry, desk, found, null),
            ["use", var id] when Known(entry, found).FirstOrDefault(group => group.Id == id) is { } known => Kept(draft, entry, [.. groups, known], groups.Count, desk),
            [var number, .. var rest] when DraftPress.Place(number, groups.Count) is { } place => rest switch
            {
                [] => One(draft, entry, place, desk),
                ["name"] => EditQuestions.Text(draft, groups[place].Name, $"grp.{place}.name", desk.Shop.DefaultLanguage, desk, null, $"grp.{place}"),
                ["name", var language] when desk.Shop.Languages.Contains(language) =>
                    EditQuestions.Text(draft, groups[place].Name, $"grp.{place}.name", language, desk, null, $"grp.{place}"),
                ["rule"] => AskRule(draft, entry, place, null),
                ["rule", var min, var max] when DraftPress.Place(min, MenuLimits.Pieces + 1) is { } least && DraftPress.Place(max, MenuLimits.Pieces + 1) is { } most && most >= Math.Max(1, least) =>
                    Kept(draft, entry, Put(groups, place, Ruled(groups[place], least, most)), place, desk),
                ["gone"] => Kept(draft, entry, [.. groups.Where((_, other) => other != place)], null, desk),
                _ => OptionEdits.Take(draft, entry, place, rest, desk),
            },
            _ => DeskAnswer.Unknown,
        };
    }

    public static DeskAnswer Answer(string[] asked, string words, MenuDraft draft, ProductEntry entry, Desk desk, FoundMenu found)
    {
        var groups = entry.Product.OptionGroups;
        if (asked is ["new"])
        {
            return WrittenText.Name(words) is { } name
                ? Kept(draft, entry, [.. groups, New(name, groups, desk)], groups.Count, desk)
                : AskNew(draft, entry, desk, found, EditQuestions.WrongName(words));
        }

        if (asked is not [var number, .. var rest] || DraftPress.Place(number, groups.Count) is not { } place)
        {
            return DeskAnswer.Saying(new Phrase("edit.no_draft"));
        }

        return rest switch
        {
            ["name", var language] => WrittenText.Name(words) is { } name
                ? Kept(draft, entry, Put(groups, place, groups[place] with { Name = WrittenText.Put(groups[place].Name, language, name, desk.Shop.Languages) }), place, desk)
                : EditQuestions.Text(draft, groups[place].Name, $"grp.{place}.name", language, desk, EditQuestions.WrongName(words), $"grp.{place}"),
            ["rule"] => WrittenChoice.Read(words) is var (min, max)
                ? Kept(draft, entry, Put(groups, place, Ruled(groups[place], min, max)), place, desk)
                : AskRule(draft, entry, place, new Phrase("edit.wrong_rule", ("most", MenuLimits.Pieces))),
            _ => OptionEdits.Answer(rest, words, draft, entry, place, desk),
        };
    }

    /// <param name="open">The group whose panel comes next; null: the list.</param>
    public static DeskAnswer Kept(MenuDraft draft, ProductEntry entry, IReadOnlyList<OptionGroup> groups, int? open, Desk desk)
    {
        var after = entry with { Product = entry.Product with { OptionGroups = groups } };
        var kept = draft.With(after);
        return (open is { } place ? One(kept, after, place, desk) : List(kept, after, desk)) with { Keeps = new(kept) };
    }

    public static IReadOnlyList<OptionGroup> Put(IReadOnlyList<OptionGroup> groups, int place, OptionGroup group) => [.. groups.Select((other, at) => at == place ? group : other)];

    private static OptionGroup Ruled(OptionGroup group, int min, int max) => group with { Min = min, Max = max, MaxOfOne = Math.Min(group.MaxOfOne, max) };

    private static OptionGroup New(string name, IReadOnlyList<OptionGroup> groups, Desk desk) => new(
        Ids.Of(name, groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal)), WrittenText.Put(null, desk.Shop.DefaultLanguage, name, desk.Shop.Languages), 0, 1, 1, []);

    /// <summary>Groups of other products: the first of each id, as far as the product has none of that id.</summary>
    private static IEnumerable<OptionGroup> Known(ProductEntry entry, FoundMenu found) => found.Menu.Products.Where(other => !other.IsOff)
        .SelectMany(other => other.Product.OptionGroups).DistinctBy(group => group.Id).Where(group => entry.Product.Group(group.Id) is null);

    private static DeskAnswer List(MenuDraft draft, ProductEntry entry, Desk desk) => DeskAnswer.Showing(DraftPanel.Frame(
        draft, desk,
        new Rows()
            .Column(entry.Product.OptionGroups.Select((group, place) => DraftPanel.Button(
                draft, "button.edit_group", $"grp.{place}", ("name", group.Name), ("rule", WrittenChoice.Say(group)), ("options", group.Options.Count))))
            .Row(entry.Product.OptionGroups.Count < Most ? DraftPanel.Button(draft, "button.edit_new_group", "grp.new") : null)
            .Row(DraftPanel.Button(draft, "button.edit_done", "show")),
        [new Phrase(entry.Product.OptionGroups.Count == 0 ? "edit.no_groups" : "edit.groups")]));

    public static DeskAnswer One(MenuDraft draft, ProductEntry entry, int place, Desk desk)
    {
        var group = entry.Product.OptionGroups[place];
        return DeskAnswer.Showing(DraftPanel.Frame(
            draft, desk,
            new Rows()
                .Grid(2, group.Options.Select((option, at) => DraftPanel.Button(draft, "button.edit_priced", $"grp.{place}.opt.{at}", ("name", option.Name), ("price", option.Price))))
                .Row(DraftPanel.Button(draft, "button.edit_new_option", $"grp.{place}.new"))
                .Row(DraftPanel.Button(draft, "button.edit_name", $"grp.{place}.name"), DraftPanel.Button(draft, "button.edit_rule", $"grp.{place}.rule"))
                .Row(DraftPanel.Button(draft, "button.edit_delete", $"grp.{place}.gone"), DraftPanel.Back(draft, "grp")),
            [new Phrase("edit.group", ("name", group.Name), ("rule", WrittenChoice.Say(group)))]));
    }

    private static DeskAnswer AskNew(MenuDraft draft, ProductEntry entry, Desk desk, FoundMenu found, Phrase? wrong) => EditQuestions.Ask(
        draft, "grp.new",
        [wrong, new Phrase("edit.ask_group", ("name", draft.After.Name))],
        new Rows().Grid(2, Known(entry, found).Take(40).Select(group => new Button(Phrase.Verbatim(group.Name), EditActions.Verb, $"d{draft.Step}.grp.use.{group.Id}"))), "grp");

    private static DeskAnswer AskRule(MenuDraft draft, ProductEntry entry, int place, Phrase? wrong) => EditQuestions.Ask(
        draft, $"grp.{place}.rule",
        [wrong, new Phrase("edit.ask_rule", ("name", entry.Product.OptionGroups[place].Name))],
        new Rows().Grid(3, Rules.Select(rule => new Button(WrittenChoice.Say(rule.Min, rule.Max), EditActions.Verb, $"d{draft.Step}.grp.{place}.rule.{rule.Min}.{rule.Max}"))),
        $"grp.{place}");
}
