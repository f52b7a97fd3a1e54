using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>How lines, choices and totals are written: the same in cart, summary, status message and ticket.</summary>
internal static class CartText
{
    /// <summary>What was chosen about a product, one choice a line, indented below the product's own line.</summary>
    public static IEnumerable<Phrase> ChoicesBelow(Product product, CartLine line, int noteLength = CartLine.MaxNoteLength) =>
        Choices(product, line, noteLength).Select(Below);

    /// <summary>What was chosen about a product, one choice a line.</summary>
    public static IEnumerable<Phrase> Choices(Product product, CartLine line, int noteLength = CartLine.MaxNoteLength)
    {
        if (product.Variant(line.VariantId) is { } variant)
        {
            yield return new Phrase("line.choice", ("choice", variant.Name));
        }

        foreach (var chosen in line.Options)
        {
            if (product.Group(chosen.GroupId)?.Option(chosen.OptionId) is { } option)
            {
                yield return Option(option.Name, chosen.Quantity);
            }
        }

        if (line.Note is { } note)
        {
            yield return Note(note, noteLength);
        }
    }

    public static IEnumerable<Phrase> Line(OrderLine line, int noteLength)
    {
        yield return new Phrase("line.title", ("pieces", line.Quantity), ("product", line.Name), ("total", line.Total));
        if (line.VariantName is { } variant)
        {
            yield return Below(new Phrase("line.choice", ("choice", variant)));
        }

        foreach (var option in line.Options)
        {
            yield return Below(Option(option.Name, option.Quantity));
        }

        if (line.Note is { } note)
        {
            yield return Below(Note(note, noteLength));
        }
    }

    /// <summary>Subtotal, discount, delivery and tax where they say something, then the total.</summary>
    /// <param name="delivers">Whether the delivery fee is known: a free delivery is worth a line.</param>
    public static IEnumerable<Phrase> Sum(Totals totals, bool delivers)
    {
        if (totals.Subtotal != totals.Total)
        {
            yield return new Phrase("sum.subtotal", ("amount", totals.Subtotal));
        }

        if (totals.DiscountName is { } discount)
        {
            yield return new Phrase("sum.discount", ("name", discount), ("amount", -totals.Discount));
        }

        if (delivers)
        {
            yield return totals.Delivery.IsZero ? new Phrase("sum.delivery_free") : new Phrase("sum.delivery", ("amount", totals.Delivery));
        }

        foreach (var tax in totals.Taxes.Where(tax => !tax.Tax.IsZero && !totals.TaxesIncluded))
        {
            yield return new Phrase("sum.tax", ("percent", tax.Percent), ("amount", tax.Tax));
        }

        yield return new Phrase("sum.total", ("amount", totals.Total));
        foreach (var tax in totals.Taxes.Where(tax => !tax.Tax.IsZero && totals.TaxesIncluded))
        {
            yield return new Phrase("sum.tax_included", ("percent", tax.Percent), ("amount", tax.Tax));
        }
    }

    private static Phrase Below(Phrase line) => new("line.below", ("line", line));

    private static Phrase Note(string note, int length) => new("line.note", ("note", LinesThatFit.Shortened(note, length)));

    private static Phrase Option(LocalText name, int quantity) => quantity == 1
        ? new Phrase("line.choice", ("choice", name))
        : new Phrase("line.choices", ("times", quantity), ("choice", name));
}
