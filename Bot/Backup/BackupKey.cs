using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ShopBot.Bot.Backup;

/// <summary>What stands before an encrypted backup, and the keys that it and a passphrase make.</summary>
/// <remarks>
/// Header: "SHOPBOT" and the version, 1 byte; rounds of PBKDF2-SHA256, 4 bytes, big endian; salt, 16 bytes; HMAC-SHA256 of all that, 32 bytes,
/// which tells a wrong passphrase from a damaged file. The salt is new for each file, so each file has keys of its own.
/// </remarks>
internal sealed record BackupKey(byte[] Header, byte[] Key)
{
    public const int HeaderBytes = 60;

    private const int MarkBytes = 8;
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;
    private const int CheckedBytes = MarkBytes + sizeof(int) + SaltBytes;

    /// <summary>Source: OWASP's Password Storage Cheat Sheet, 2023.</summary>
    private const int Rounds = 600_000;

    /// <summary>More would be a file that only wants to keep the machine busy.</summary>
    private const int MostRounds = 10_000_000;

    private static ReadOnlySpan<byte> Mark => "SHOPBOT\u0001"u8;

    public static bool IsEncrypted(ReadOnlySpan<byte> head) => head.Length >= MarkBytes && head[..(MarkBytes - 1)].SequenceEqual(Mark[..(MarkBytes - 1)]);

    public static BackupKey New(string passphrase)
    {
        var header = new byte[HeaderBytes];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(MarkBytes), Rounds);
        RandomNumberGenerator.Fill(header.AsSpan(MarkBytes + sizeof(int), SaltBytes));
        var (key, check) = Derive(header, passphrase);
        check.CopyTo(header, CheckedBytes);
        return new(header, key);
    }

    /// <exception cref="InvalidDataException">Another version, a damaged header, or another passphrase.</exception>
    public static BackupKey Read(byte[] header, string passphrase)
    {
        if (!header.AsSpan(0, MarkBytes).SequenceEqual(Mark))
        {
            throw new InvalidDataException($"it was made by a newer ShopBot (version {header[MarkBytes - 1]} of the format); restore it with that one");
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(MarkBytes)) is < Rounds or > MostRounds)
        {
            throw new InvalidDataException("its beginning is damaged; take another copy of the file");
        }

        var (key, check) = Derive(header, passphrase);
        return CryptographicOperations.FixedTimeEquals(check, header.AsSpan(CheckedBytes))
            ? new(header, key)
            : throw new InvalidDataException("the passphrase is not the one it was made with, or its beginning is damaged");
    }

    private static (byte[] Key, byte[] Check) Derive(byte[] header, string passphrase)
    {
        var rounds = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(MarkBytes));
        var salt = header.AsSpan(MarkBytes + sizeof(int), SaltBytes);
        var typed = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC));
        var both = Rfc2898DeriveBytes.Pbkdf2(typed, salt, rounds, HashAlgorithmName.SHA256, 2 * KeyBytes);
        return (both[..KeyBytes], HMACSHA256.HashData(both.AsSpan(KeyBytes), header.AsSpan(0, CheckedBytes)));
    }
}
