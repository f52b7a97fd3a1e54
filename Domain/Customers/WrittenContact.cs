namespace ShopBot.Domain.Customers;

/// <summary>"Anna +39 333 123 4567", as staff write down who is on the phone.</summary>
internal static class WrittenContact
{
    private const int MaxName = 60;

    /// <summary>The number is what is left from the first digit or plus on, where that is one; all else is the name, which may be empty.</summary>
    /// <param name="callingCode">As for <see cref="PhoneNumber.TryParse"/>.</param>
    public static (string Name, string? Phone) Read(string text, string? callingCode)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var at = line.AsSpan().IndexOfAny("+0123456789");
        var phone = at < 0 ? null : PhoneNumber.TryParse(line[at..], callingCode);
        return (Name(phone is null ? line : line[..at]), phone?.Value);
    }

    /// <summary>"333 123 4567 Anna": a number and what is behind it, which may be nothing; null where no number leads.</summary>
    /// <param name="callingCode">As for <see cref="PhoneNumber.TryParse"/>.</param>
    public static (string Name, string Phone)? ReadNumberFirst(string text, string? callingCode)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var end = line.AsSpan().IndexOfAnyExcept("+0123456789 .-/()");
        return PhoneNumber.TryParse(end < 0 ? line : line[..end], callingCode) is { } phone ? (Name(end < 0 ? string.Empty : line[end..]), phone.Value) : null;
    }

    private static string Name(string words)
    {
        var name = words.Trim(' ', ',', ';', ':', '-');
        return name.Length <= MaxName ? name : name[..MaxName].TrimEnd();
    }
}
