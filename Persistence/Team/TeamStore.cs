using ShopBot.Domain.Team;

namespace ShopBot.Persistence.Team;

/// <summary>What the start of a bot does about the team.</summary>
public sealed class TeamStore(Database database)
{
    /// <summary>What each of the team reads in private.</summary>
    public async Task<IReadOnlyDictionary<long, string>> Languages(int shopId, CancellationToken cancellationToken) => (await database.Reader.All(
        """SELECT "UserId", "Language" FROM team_languages WHERE "ShopId" = @shop""",
        [("@shop", shopId)], row => KeyValuePair.Create(row.GetInt64(0), row.GetString(1)), cancellationToken)).ToDictionary();

    /// <summary>Keeps an invite that nobody of the team made; the ones before it, should they be open, are good no longer.</summary>
    public Task<int> InviteFirstOwner(int shopId, Invite invite) => database.Writer.TogetherByCommand(async open =>
    {
        await open.Prepared("""DELETE FROM invites WHERE "ShopId" = @shop AND "By" = 0 AND "UsedBy" IS NULL""").Write(("@shop", shopId));
        return await open.Prepared("""INSERT INTO invites ("ShopId", "Key", "Role", "By", "EndsAt") VALUES (@shop, @key, @role, 0, @ends)""").Write(
            ("@shop", shopId), ("@key", invite.Key), ("@role", invite.Role.ToString()), ("@ends", invite.EndsAt.ToUnixTimeMilliseconds()));
    });
}
