namespace Telegram.Bot.Types;

/// <summary>Anybody's card: it is the sender's own only when <see cref="UserId"/> equals the sender's id.</summary>
public class Contact
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string PhoneNumber { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string FirstName { get; set; } = default!;

    public string? LastName { get; set; }

    public long? UserId { get; set; }

    public string? Vcard { get; set; }
}
