using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Customers;

/// <summary>For customers from before names could be searched: SQL alone cannot fold Cyrillic.</summary>
internal static class SearchNames
{
    private const int AtOnce = 500;

    public static async Task Fill(ShopBotDb db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var rows = await db.Customers.Where(row => row.SearchName == null && row.Name != string.Empty).Take(AtOnce).ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                return;
            }

            rows.ForEach(row => row.SearchName = Search.Fold(row.Name));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
