namespace ShopBot.Domain.Customers;

public static class EmailAddress
{
    /// <summary>Source: RFC 5321, 4.5.3.1.3, without the angle brackets.</summary>
    public const int MaxLength = 254;

    /// <summary>Whether it can be an address at all; whether it is one, only a letter to it would show. Null: it cannot.</summary>
    public static string? Read(string text)
    {
        var email = text.Trim();
        return email.Length <= MaxLength
            && email.Split('@') is [{ Length: > 0 }, { } domain]
            && domain.Split('.') is { Length: >= 2 } labels && labels.All(label => label.Length > 0)
            && !email.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '<' or '>' or ',' or ';')
                ? email
                : null;
    }
}
