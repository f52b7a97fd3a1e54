using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence.Customers;

/// <summary>A customer's row as it was loaded, and as the turns left it: most turns change nothing of it, and then nothing is written.</summary>
internal sealed class CustomerChange(CustomerRow row)
{
    private const string Update =
        """
        UPDATE customers SET "Name" = @name, "SearchName" = @search, "Language" = @language, "LanguageWasChosen" = @chosen, "Phone" = @phone,
            "Email" = @email, "Consents" = @consents, "Addresses" = @addresses, "Source" = @source, "LastSeenAt" = @seen
        WHERE "ShopId" = @shop AND "Id" = @id
        """;

    private readonly (string Name, object? Value)[] _loaded = Values(row);

    /// <exception cref="DbUpdateConcurrencyException">The row is not there any more.</exception>
    public async Task Write(OpenConnection open)
    {
        var values = Values(row);
        if (!values.SequenceEqual(_loaded) && await open.Prepared(Update).Write([("@shop", row.ShopId), ("@id", row.Id), .. values]) == 0)
        {
            throw new DbUpdateConcurrencyException($"Customer {row.Id} is not there any more.");
        }
    }

    private static (string Name, object? Value)[] Values(CustomerRow row) =>
    [
        ("@name", row.Name), ("@search", row.SearchName), ("@language", row.Language), ("@chosen", row.LanguageWasChosen), ("@phone", row.Phone),
        ("@email", row.Email), ("@consents", row.Consents), ("@addresses", row.Addresses), ("@source", row.Source), ("@seen", row.LastSeenAt?.ToUnixTimeMilliseconds()),
    ];
}
