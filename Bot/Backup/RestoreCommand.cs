using System.Globalization;
using System.Text;
using ShopBot.Bot.Hosting;
using ShopBot.Persistence;
using ShopBot.Persistence.Backup;

namespace ShopBot.Bot.Backup;

/// <summary>"restore FILE": brings a backup back, on the same machine or a new one. While nothing else uses the database.</summary>
public static class RestoreCommand
{
    private const string Force = "--force";

    /// <param name="arguments">What stands after "restore".</param>
    /// <param name="ask">Asks for the passphrase; null where nobody is there to ask.</param>
    /// <returns>What to say.</returns>
    /// <exception cref="SettingsException">It could not be done, and nothing was changed.</exception>
    public static async Task<string> Run(
        string[] arguments, Func<string[], SettingsSource> read, Func<string>? ask, TimeProvider time, CancellationToken cancellationToken)
    {
        if (arguments is not [var backup, .. var options] || backup.StartsWith("--", StringComparison.Ordinal))
        {
            throw new SettingsException("restore needs the backup: dotnet run --project Bot -- restore shopbot-20261123-020000.shopbot");
        }

        var isForced = options.Contains(Force);
        var values = read([.. options.Where(option => option != Force)]).Values;
        var connection = values.Text("DATABASE") ?? Settings.DefaultDatabase;
        if (Database.WhyNot(connection) is { } whyNot)
        {
            throw new SettingsException($"{values.NameOf("DATABASE")}: {whyNot}.");
        }

        var database = Database.FileOf(connection)
            ?? throw new SettingsException($"{values.NameOf("DATABASE")}: a backup of ShopBot is a file and comes back as one, not into a server; write Data Source=data/shopbot.db.");
        if (!File.Exists(backup))
        {
            throw new SettingsException($"There is no file {Path.GetFullPath(backup)}; write the path of the backup.");
        }

        if (File.Exists(database) && !isForced)
        {
            throw new SettingsException($"There is a database already: {database}. Name another one with --database, or add {Force}: the old one is then moved aside.");
        }

        var contents = await Restore(backup, database, () => values.Text("BACKUP_PASSPHRASE") ?? ask?.Invoke(), time, cancellationToken);
        var next = await AfterRestore.Say(database, values.Text("SHOP"), cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Restored into {database}: shops: {contents.Shops}, customers: {contents.Customers}, orders: {contents.Orders}, bookings: {contents.Bookings}.\n\n{next}");
    }

    /// <summary>On the console, without showing it.</summary>
    public static string AskPassphrase()
    {
        Console.Write("Passphrase of the backup: ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        Console.WriteLine();
        return typed.ToString();
    }

    /// <summary>Nothing is in its place before it was found whole.</summary>
    private static async Task<Contents> Restore(string backup, string database, Func<string?> passphrase, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        var restored = $"{database}.restoring";
        Remove(restored);
        try
        {
            await BackupFile.Unpack(backup, restored, passphrase, cancellationToken);
            var contents = await DatabaseCopy.Check(restored, cancellationToken);
            MoveAside(database, time.GetUtcNow());
            File.Move(restored, database);
            return contents;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{Path.GetFullPath(backup)} cannot be restored: {exception.Message.TrimEnd('.')}.");
        }
        finally
        {
            Remove(restored);
        }
    }

    /// <summary>The logs beside it belong to it.</summary>
    private static void MoveAside(string database, DateTimeOffset now)
    {
        var aside = $"{database}.before-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        for (var another = 2; File.Exists(aside); another++)
        {
            // Two within a second.
            aside = $"{database}.before-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{another.ToString(CultureInfo.InvariantCulture)}";
        }

        foreach (var suffix in (string[])["-wal", "-shm", ""])
        {
            if (File.Exists(database + suffix))
            {
                File.Move(database + suffix, aside + suffix);
            }
        }
    }

    private static void Remove(string database)
    {
        foreach (var suffix in (string[])["-wal", "-shm", "-migrating", ""])
        {
            File.Delete(database + suffix);
        }
    }
}
