namespace ShopBot.Domain.Team;

/// <summary>Somebody who took an invite, and the role they have now.</summary>
/// <param name="UserId">Telegram's number: names can be taken by anybody.</param>
/// <param name="Role">None: it was withdrawn, and no list or group gives it back.</param>
public sealed record Member(long UserId, string Name, Role Role);
