using System.Security.Cryptography;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Tells whether a shop file is what it was, to the same program: another one may understand it differently.</summary>
internal static class FileStamp
{
    private static readonly IReadOnlyList<Type> Readers = [typeof(ShopFile), typeof(Shop), typeof(CatalogStore)];

    /// <returns>64 hexadecimal digits; null: the file cannot be read or is too large, and whoever reads it says why.</returns>
    public static string? Of(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: <= ShopFile.MaxBytes })
            {
                return null;
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(File.ReadAllBytes(path));
            foreach (var reader in Readers)
            {
                hash.AppendData(reader.Module.ModuleVersionId.ToByteArray());
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
