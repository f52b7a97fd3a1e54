using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Customers;

namespace ShopBot.Persistence.Customers;

/// <summary>What staff write on customers' cards. Each is refused, by 0, for a customer who is not there.</summary>
public sealed class CustomerNotes(Database database)
{
    public const int MaxLabelLength = 32;

    /// <summary>Of a longer text only the first <see cref="CustomerNote.MaxLength"/> characters are kept.</summary>
    public Task<int> Add(int shopId, long customerId, string text, string by, DateTimeOffset now) => database.Writer.Together(async db =>
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
    });

    public Task<int> Remove(int shopId, long noteId) => database.Writer.Together(
        db => db.CustomerNotes.Where(note => note.ShopId == shopId && note.Id == noteId).ExecuteDeleteAsync());

    /// <summary>A label that is there already stays.</summary>
    /// <param name="label">1 to <see cref="MaxLabelLength"/> characters; kept in lower case.</param>
    public Task<int> AddLabel(int shopId, long customerId, string label) => database.Writer.Together(async db =>
    {
        var plain = Plain(label);
        if (plain.Length is 0 or > MaxLabelLength || await CustomerCards.Find(db, shopId, customerId, default) is not { } customer
            || await db.CustomerLabels.AnyAsync(one => one.ShopId == shopId && one.CustomerId == customer.Id && one.Label == plain))
        {
            return 0;
        }

        db.Add(new CustomerLabelRow { ShopId = shopId, CustomerId = customer.Id, Label = plain });
        return await db.SaveChangesAsync();
    });

    public Task<int> RemoveLabel(int shopId, long customerId, string label)
    {
        var plain = Plain(label);
        return database.Writer.Together(
            db => db.CustomerLabels.Where(one => one.ShopId == shopId && one.CustomerId == customerId && one.Label == plain).ExecuteDeleteAsync());
    }

    private static string Plain(string label) => label.Trim().ToLowerInvariant();
}
