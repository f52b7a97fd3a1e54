using System.Security.Cryptography;
using System.Text;

namespace ShopBot.Domain.Team;

/// <summary>A link that gives whoever opens it first a role.</summary>
/// <param name="Key">What the database keeps instead of the code: a copy of the database invites nobody.</param>
/// <param name="By">Who invited; 0: the start of the bot did.</param>
public sealed record Invite(string Key, Role Role, long By, DateTimeOffset EndsAt)
{
    /// <summary>What the argument of the link begins with.</summary>
    public const string LinkPrefix = "join_";

    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    /// <param name="id">Of 122 random bits: too many to guess.</param>
    public static (Invite Invite, string Code) Make(Guid id, Role role, long by, DateTimeOffset now)
    {
        var code = id.ToString("N");
        return (new(KeyOf(code), role, by, now + Lasts), code);
    }

    public static string KeyOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    public static string Link(string botName, string code) => $"https://t.me/{botName}?start={LinkPrefix}{code}";
}
