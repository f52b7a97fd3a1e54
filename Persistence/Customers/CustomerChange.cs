using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence.Customers;

/// <summary>
/// A customer's row as it was loaded, and as the turns left it. Only what they changed is written, and only to somebody who was
/// neither erased nor made one with another card meanwhile.
/// </summary>
internal sealed class CustomerChange(CustomerRow row)
{
    private readonly (string Column, object? Value)[] _loaded = Values(row);

    /// <exception cref="DbUpdateConcurrencyException">The customer is not who they were: load and decide again.</exception>
    public async Task Write(OpenConnection open)
    {
        var changed = Values(row).Except(_loaded).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var update =
            $"""
            UPDATE customers SET {string.Join(", ", changed.Select(one => $"\"{one.Column}\" = @{one.Column}"))}
            WHERE "ShopId" = @shop AND "Id" = @id AND "ErasedAt" IS NOT DISTINCT FROM @erased AND "MergedIntoId" IS NOT DISTINCT FROM @merged
            """;
        var written = await open.Prepared(update).Write(
        [
            .. changed.Select(one => ($"@{one.Column}", one.Value)),
            ("@shop", row.ShopId), ("@id", row.Id), ("@erased", row.ErasedAt?.ToUnixTimeMilliseconds()), ("@merged", row.MergedIntoId),
        ]);
        if (written == 0)
        {
            throw new DbUpdateConcurrencyException($"Customer {row.Id} was erased or made one with another meanwhile.");
        }
    }

    private static (string Column, object? Value)[] Values(CustomerRow row) =>
    [
        (nameof(row.Name), row.Name), (nameof(row.SearchName), row.SearchName), (nameof(row.Language), row.Language), (nameof(row.LanguageWasChosen), row.LanguageWasChosen),
        (nameof(row.Phone), row.Phone), (nameof(row.Email), row.Email), (nameof(row.Consents), row.Consents), (nameof(row.Addresses), row.Addresses),
        (nameof(row.Source), row.Source), (nameof(row.LastSeenAt), row.LastSeenAt?.ToUnixTimeMilliseconds()),
    ];
}
