using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>What can be chosen in one group of a product.</summary>
internal static class OptionEdits
{
    private const int Most = 40;

    /// <param name="place">Of the group.</param>
    public static DeskAnswer Take(MenuDraft draft, ProductEntry entry, int place, string[] operation, Desk desk)
    {
        var group = entry.Product.OptionGroups[place];
        return operation switch
        {
            ["new"] => AskNew(draft, group, place, desk, null),
            ["opt", var number, .. var rest] when DraftPress.Place(number, group.Options.Count) is { } at => rest switch
            {
                [] => One(draft, group.Options[at], place, at, desk),
                ["name"] => EditQuestions.Text(draft, group.Options[at].Name, $"grp.{place}.opt.{at}.name", desk.Shop.DefaultLanguage, desk, null, $"grp.{place}.opt.{at}"),
                ["name", var language] when desk.Shop.Languages.Contains(language) =>
                    EditQuestions.Text(draft, group.Options[at].Name, $"grp.{place}.opt.{at}.name", language, desk, null, $"grp.{place}.opt.{at}"),
                ["price"] => AskPrice(draft, group.Options[at], place, at, desk, null),
                ["gone"] => Kept(draft, entry, place, [.. group.Options.Where((_, other) => other != at)], desk),
                _ => DeskAnswer.Unknown,
            },
            _ => DeskAnswer.Unknown,
        };
    }

    public static DeskAnswer Answer(string[] asked, string words, MenuDraft draft, ProductEntry entry, int place, Desk desk)
    {
        var group = entry.Product.OptionGroups[place];
        return asked switch
        {
            ["new"] => Added(words, draft, entry, place, desk),
            ["opt", var number, "name", var language] when DraftPress.Place(number, group.Options.Count) is { } at => WrittenText.Name(words) is { } name
                ? Kept(draft, entry, place, Put(group, at, group.Options[at] with { Name = WrittenText.Put(group.Options[at].Name, language, name, desk.Shop.Languages) }), desk)
                : EditQuestions.Text(draft, group.Options[at].Name, $"grp.{place}.opt.{at}.name", language, desk, EditQuestions.WrongName(words), $"grp.{place}.opt.{at}"),
            ["opt", var number, "price"] when DraftPress.Place(number, group.Options.Count) is { } at => WrittenPrice.Read(words, desk.Shop.Currency) is { } price
                ? Kept(draft, entry, place, Put(group, at, group.Options[at] with { Price = price }), desk)
                : AskPrice(draft, group.Options[at], place, at, desk, EditAnswers.WrongPrice(words)),
            _ => DeskAnswer.Saying(new Phrase("edit.no_draft")),
        };
    }

    /// <summary>One a line, with what it costs more or without.</summary>
    private static DeskAnswer Added(string words, MenuDraft draft, ProductEntry entry, int place, Desk desk)
    {
        var group = entry.Product.OptionGroups[place];
        var options = group.Options.ToList();
        foreach (var line in words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (WrittenPrice.ReadNamed(line, desk.Shop.Currency) is not var (written, price) || WrittenText.Name(written) is not { } name || options.Count == Most)
            {
                return AskNew(draft, group, place, desk, new Phrase("edit.wrong_line", ("line", line.Length <= 40 ? line : line[..40] + "…")));
            }

            var id = Ids.Of(name, options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal));
            options.Add(new(id, WrittenText.Put(null, desk.Shop.DefaultLanguage, name, desk.Shop.Languages), price));
        }

        return Kept(draft, entry, place, options, desk);
    }

    private static DeskAnswer Kept(MenuDraft draft, ProductEntry entry, int place, IReadOnlyList<Option> options, Desk desk) =>
        GroupEdits.Kept(draft, entry, GroupEdits.Put(entry.Product.OptionGroups, place, entry.Product.OptionGroups[place] with { Options = options }), place, desk);

    private static DeskAnswer One(MenuDraft draft, Option option, int place, int at, Desk desk) => DeskAnswer.Showing(DraftPanel.Frame(
        draft, desk,
        new Rows()
            .Row(DraftPanel.Button(draft, "button.edit_name", $"grp.{place}.opt.{at}.name"), DraftPanel.Button(draft, "button.edit_price", $"grp.{place}.opt.{at}.price"))
            .Row(DraftPanel.Button(draft, "button.edit_delete", $"grp.{place}.opt.{at}.gone"), DraftPanel.Back(draft, $"grp.{place}")),
        [new Phrase("edit.priced", ("name", option.Name), ("price", option.Price))]));

    private static DeskAnswer AskNew(MenuDraft draft, OptionGroup group, int place, Desk desk, Phrase? wrong) => EditQuestions.Ask(
        draft, $"grp.{place}.new", [wrong, new Phrase("edit.ask_options", ("name", group.Name), ("example", WrittenPrice.Example(desk.Shop.Currency)))], back: $"grp.{place}");

    private static DeskAnswer AskPrice(MenuDraft draft, Option option, int place, int at, Desk desk, Phrase? wrong) => EditQuestions.Ask(
        draft, $"grp.{place}.opt.{at}.price",
        [wrong, new Phrase("edit.ask_price", ("name", option.Name), ("example", WrittenPrice.Example(desk.Shop.Currency)))], back: $"grp.{place}.opt.{at}");

    private static IReadOnlyList<Option> Put(OptionGroup group, int at, Option option) => [.. group.Options.Select((other, place) => place == at ? option : other)];
}
