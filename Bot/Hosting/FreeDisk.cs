using ShopBot.Persistence;

namespace ShopBot.Bot.Hosting;

/// <summary>What is left on a database's volume.</summary>
internal static class FreeDisk
{
    /// <summary>Bytes; null where it cannot be known.</summary>
    public static long? Of(string connectionString)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Database.FileOf(connectionString))!).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
