using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Catalog;

/// <summary>A product with its picture: choose the variant, then see what was chosen, how many, and put it into the cart.</summary>
public sealed class ProductScreen : Screen
{
    public override ScreenId Id => ScreenId.Product;

    public override View Show(Visit visit)
    {
        if (Draft.Product(visit) is not { } product)
        {
            return new(new Phrase("product.gone")) { Rows = new Rows().Row(Buttons.Menu).ToList() };
        }

        var line = visit.Session.Draft!.Line;
        var choosing = Draft.NeedsVariant(visit, product);
        var price = Draft.RunningPrice(line, product);
        return new(Phrase.Lines([
            .. ProductText.Describe(product, visit),
            Phrase.Blank,
            .. CartText.Choices(product, line),
            new Phrase(choosing ? "product.price_from" : "product.price", ("price", price)),
            choosing && !visit.Stock.IsSoldOut(product) ? new Phrase("product.choose_variant") : null]))
        {
            Picture = product.Picture,
            Rows = Choices(visit, product, line, choosing, price * line.Quantity),
        };
    }

    public override Step? On(Input input, Visit visit)
    {
        if (input is not Input.Tap tap || Draft.Product(visit) is not { } product)
        {
            return null;
        }

        var draft = visit.Session.Draft!;
        return tap.Verb switch
        {
            "variant" when product.Variant(tap.Argument) is { } variant =>
                Step.Go(Trigger.Choose, visit.Session with { Draft = new(draft.Line with { VariantId = variant.Id }) }),
            "options" => Step.Go(Trigger.Choose, visit.Session with { Draft = draft with { Group = 0 } }),
            "again" => Step.Stay(visit.Session with { Draft = new(new() { ProductId = product.Id }) }),
            "quantity" when int.TryParse(tap.Argument, out var quantity) => Count(quantity, visit, product),
            "note" => Step.Go(Trigger.WriteNote, visit.Session),
            "add" => AddToCart.Try(visit, product),
            _ => null,
        };
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Choices(Visit visit, Product product, CartLine line, bool choosing, Money total)
    {
        var rows = new Rows();
        var back = Buttons.Back("category", Category(visit, product));
        if (visit.Stock.IsSoldOut(product))
        {
            return rows.Row(back, Buttons.Cart(visit)).ToList();
        }

        if (choosing)
        {
            return rows
                .Column(product.Variants.Select(variant => new Button(new Phrase("button.variant", ("name", variant.Name), ("price", variant.Price)), "variant", variant.Id)))
                .Row(back, Buttons.Cart(visit))
                .ToList();
        }

        var unmet = Draft.FirstUnmet(product, line);
        var options = unmet is null ? new Phrase("button.choose_options") : new Phrase("button.choose_first", ("group", unmet.Name));
        rows.Row(product.OptionGroups.Count > 0 ? new Button(options, "options") : null);
        if (unmet is null)
        {
            rows.Row(
                    line.Quantity > 1 ? new Button(new Phrase("button.minus"), "quantity", Buttons.Number(line.Quantity - 1)) : null,
                    new Button(new Phrase("button.pieces", ("count", line.Quantity)), "quantity", Buttons.Number(line.Quantity)),
                    new Button(new Phrase("button.plus"), "quantity", Buttons.Number(line.Quantity + 1)))
                .Row(new Button(new Phrase(line.Note is null ? "button.note" : "button.note_change"), "note"),
                    product.Variants.Count > 0 ? new Button(new Phrase("button.variant_change"), "again") : null)
                .Row(new Button(new Phrase("button.add", ("total", total)), "add"));
        }

        return rows.Row(back, Buttons.Cart(visit)).ToList();
    }

    private static Step Count(int quantity, Visit visit, Product product)
    {
        var draft = visit.Session.Draft!;
        var most = Math.Min(CartLine.MaxQuantity, visit.Stock.LeftOf(product) ?? CartLine.MaxQuantity);
        var step = Step.Stay(visit.Session with { Draft = draft with { Line = draft.Line with { Quantity = Math.Clamp(quantity, 1, Math.Max(1, most)) } } });
        return quantity > most ? step.Toasting(new Phrase("cart.no_more", ("count", most))) : step;
    }

    private static string? Category(Visit visit, Product product) =>
        visit.Shop.Menu.Categories.FirstOrDefault(category => category.Products.Any(member => member.Id == product.Id))?.Id;
}
