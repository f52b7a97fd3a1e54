using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Customers;

namespace ShopBot.Persistence.Customers;

/// <summary>What staff write on customers' cards, within the caller's transaction. Each is refused, by 0, for a customer who is not there.</summary>
public static class CustomerNotes
{
    public const int MaxLabelLength = CustomerCard.MaxLabelLength;

    /// <summary>Of a longer text only the first <see cref="CustomerNote.MaxLength"/> characters are kept.</summary>
    public static async Task<int> Add(ShopBotDb db, int shopId, long customerId, string text, string by, DateTimeOffset now)
    {
        if (await CustomerCards.Find(db, shopId, customerId, default) is not { } customer)
        {
            return 0;
        }

        var last = await db.CustomerNotes.Where(note => note.ShopId == shopId).MaxAsync(note => (long?)note.Id) ?? 0;
        db.Add(new CustomerNoteRow
        {
            ShopId = shopId,
            Id = last + 1,
            CustomerId = customer.Id,
            Text = text.Length <= CustomerNote.MaxLength ? text : text[..CustomerNote.MaxLength],
            By = by,
            At = now,
        });
        return await db.SaveChangesAsync();
    }

    /// <summary>A label that is there already stays.</summary>
    /// <param name="label">1 to <see cref="MaxLabelLength"/> characters; kept in lower case.</param>
    public static async Task<int> AddLabel(ShopBotDb db, int shopId, long customerId, string label)
    {
        var plain = Plain(label);
        if (plain.Length is 0 or > MaxLabelLength || await CustomerCards.Find(db, shopId, customerId, default) is not { } customer
            || await db.CustomerLabels.AnyAsync(one => one.ShopId == shopId && one.CustomerId == customer.Id && one.Label == plain))
        {
            return 0;
        }

        db.Add(new CustomerLabelRow { ShopId = shopId, CustomerId = customer.Id, Label = plain });
        return await db.SaveChangesAsync();
    }

    public static Task<int> RemoveLabel(ShopBotDb db, int shopId, long customerId, string label)
    {
        var plain = Plain(label);
        return db.CustomerLabels.Where(one => one.ShopId == shopId && one.CustomerId == customerId && one.Label == plain).ExecuteDeleteAsync();
    }

    private static string Plain(string label) => label.Trim().ToLowerInvariant();
}
