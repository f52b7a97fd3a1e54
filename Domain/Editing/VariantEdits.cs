using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>Sizes of a product, each with its own price; a product with sizes has no other.</summary>
internal static class VariantEdits
{
    private const int Most = 20;

    public static DeskAnswer Take(MenuDraft draft, ProductEntry entry, string[] operation, Desk desk)
    {
        var variants = entry.Product.Variants;
        return operation switch
        {
            [] => List(draft, entry, desk),
            ["new"] => AskNew(draft, desk, null),
            [var number, .. var rest] when DraftPress.Place(number, variants.Count) is { } place => rest switch
            {
                [] => One(draft, entry, place, desk),
                ["name"] => EditQuestions.Text(draft, variants[place].Name, $"var.{place}.name", desk.Shop.DefaultLanguage, desk, null, $"var.{place}"),
                ["name", var language] when desk.Shop.Languages.Contains(language) =>
                    EditQuestions.Text(draft, variants[place].Name, $"var.{place}.name", language, desk, null, $"var.{place}"),
                ["price"] => AskPrice(draft, entry, place, desk, null),
                ["up"] when place > 0 => Kept(draft, entry, [.. variants.Take(place - 1), variants[place], variants[place - 1], .. variants.Skip(place + 1)], desk),
                ["gone"] => Kept(draft, entry, [.. variants.Where((_, other) => other != place)], desk),
                _ => DeskAnswer.Unknown,
            },
            _ => DeskAnswer.Unknown,
        };
    }

    public static DeskAnswer Answer(string[] asked, string words, MenuDraft draft, ProductEntry entry, Desk desk)
    {
        var variants = entry.Product.Variants;
        return asked switch
        {
            ["new"] => Added(words, draft, entry, desk),
            [var number, "name", var language] when DraftPress.Place(number, variants.Count) is { } place => WrittenText.Name(words) is { } name
                ? Kept(draft, entry, Put(variants, place, variants[place] with { Name = WrittenText.Put(variants[place].Name, language, name, desk.Shop.Languages) }), desk)
                : EditQuestions.Text(draft, variants[place].Name, $"var.{place}.name", language, desk, EditQuestions.WrongName(words), $"var.{place}"),
            [var number, "price"] when DraftPress.Place(number, variants.Count) is { } place => WrittenPrice.Read(words, desk.Shop.Currency) is { } price
                ? Kept(draft, entry, Put(variants, place, variants[place] with { Price = price }), desk)
                : AskPrice(draft, entry, place, desk, EditAnswers.WrongPrice(words)),
            _ => DeskAnswer.Saying(new Phrase("edit.no_draft")),
        };
    }

    /// <summary>One a line, each with its price.</summary>
    private static DeskAnswer Added(string words, MenuDraft draft, ProductEntry entry, Desk desk)
    {
        var variants = entry.Product.Variants.ToList();
        foreach (var line in words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (WrittenPrice.ReadNamed(line, desk.Shop.Currency) is not ({ } written, { IsZero: false } price) || WrittenText.Name(written) is not { } name || variants.Count == Most)
            {
                return AskNew(draft, desk, new Phrase("edit.wrong_line", ("line", line.Length <= 40 ? line : line[..40] + "…")));
            }

            var id = Ids.Of(name, variants.Select(variant => variant.Id).ToHashSet(StringComparer.Ordinal));
            variants.Add(new(id, WrittenText.Put(null, desk.Shop.DefaultLanguage, name, desk.Shop.Languages), price));
        }

        return Kept(draft, entry, variants, desk);
    }

    /// <summary>The product's own price is the lowest of its sizes, as in the shop's file; without sizes the last one stays.</summary>
    private static DeskAnswer Kept(MenuDraft draft, ProductEntry entry, IReadOnlyList<Variant> variants, Desk desk)
    {
        var price = variants.Count == 0 ? entry.Product.Price : variants.MinBy(variant => variant.Price.Minor)!.Price;
        var after = entry with { Product = entry.Product with { Variants = variants, Price = price } };
        var kept = draft.With(after);
        return List(kept, after, desk) with { Keeps = new(kept) };
    }

    private static DeskAnswer List(MenuDraft draft, ProductEntry entry, Desk desk) => DeskAnswer.Showing(DraftPanel.Frame(
        draft, desk,
        new Rows()
            .Column(entry.Product.Variants.Select((variant, place) =>
                DraftPanel.Button(draft, "button.edit_priced", $"var.{place}", ("name", variant.Name), ("price", variant.Price))))
            .Row(DraftPanel.Button(draft, "button.edit_new_size", "var.new"))
            .Row(DraftPanel.Button(draft, "button.edit_done", "show")),
        [new Phrase(entry.Product.Variants.Count == 0 ? "edit.no_sizes" : "edit.sizes")]));

    private static DeskAnswer One(MenuDraft draft, ProductEntry entry, int place, Desk desk) => DeskAnswer.Showing(DraftPanel.Frame(
        draft, desk,
        new Rows()
            .Row(DraftPanel.Button(draft, "button.edit_name", $"var.{place}.name"), DraftPanel.Button(draft, "button.edit_price", $"var.{place}.price"))
            .Row(place > 0 ? DraftPanel.Button(draft, "button.edit_up", $"var.{place}.up") : null, DraftPanel.Button(draft, "button.edit_delete", $"var.{place}.gone"))
            .Row(DraftPanel.Back(draft, "var")),
        [new Phrase("edit.priced", ("name", entry.Product.Variants[place].Name), ("price", entry.Product.Variants[place].Price))]));

    private static DeskAnswer AskNew(MenuDraft draft, Desk desk, Phrase? wrong) => EditQuestions.Ask(
        draft, "var.new", [wrong, new Phrase("edit.ask_sizes", ("name", draft.After.Name), ("example", WrittenPrice.Example(desk.Shop.Currency)))], back: "var");

    private static DeskAnswer AskPrice(MenuDraft draft, ProductEntry entry, int place, Desk desk, Phrase? wrong) => EditQuestions.Ask(
        draft, $"var.{place}.price",
        [wrong, new Phrase("edit.ask_price", ("name", entry.Product.Variants[place].Name), ("example", WrittenPrice.Example(desk.Shop.Currency)))], back: $"var.{place}");

    private static IReadOnlyList<Variant> Put(IReadOnlyList<Variant> variants, int place, Variant variant) => [.. variants.Select((other, at) => at == place ? variant : other)];
}
