using System.Security.Cryptography;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Tells whether a shop file is what it was, to the same program: another one may understand it differently.</summary>
internal static class FileStamp
{
    /// <returns>64 hexadecimal digits; null: the file cannot be read, and whoever reads it says why.</returns>
    public static string? Of(string path)
    {
        try
        {
            byte[] file = [.. typeof(FileStamp).Module.ModuleVersionId.ToByteArray(), .. typeof(Shop).Module.ModuleVersionId.ToByteArray(), .. File.ReadAllBytes(path)];
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
