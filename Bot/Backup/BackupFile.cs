using System.IO.Compression;

namespace ShopBot.Bot.Backup;

/// <summary>A database as it is kept and sent: compressed, and encrypted where there is a passphrase.</summary>
public static class BackupFile
{
    private static ReadOnlySpan<byte> GzipMark => [0x1f, 0x8b];

    /// <param name="passphrase">Null: it is only compressed.</param>
    public static async Task Pack(string database, string backup, string? passphrase, CancellationToken cancellationToken)
    {
        await using var from = File.OpenRead(database);
        await using var to = new FileStream(backup, Private());
        await using var sealing = passphrase is null ? null : new SealedWriter(to, BackupKey.New(passphrase));
        await using var zip = new GZipStream(sealing ?? (Stream)to, CompressionLevel.Optimal, leaveOpen: true);
        await from.CopyToAsync(zip, cancellationToken);
    }

    /// <param name="passphrase">Asked only where it is needed; null: there is none.</param>
    /// <exception cref="InvalidDataException">It is no backup, it is damaged, or it needs another passphrase.</exception>
    public static async Task Unpack(string backup, string database, Func<string?> passphrase, CancellationToken cancellationToken)
    {
        await using var from = File.OpenRead(backup);
        var header = new byte[BackupKey.HeaderBytes];
        var there = await from.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken);
        await using var to = new FileStream(database, Private());
        if (BackupKey.IsEncrypted(header.AsSpan(0, there)))
        {
            if (there < header.Length)
            {
                throw new InvalidDataException("it is cut off");
            }

            var secret = passphrase() ?? throw new InvalidDataException("it is encrypted; set SHOPBOT_BACKUP_PASSPHRASE to the passphrase it was made with");
            await using var opened = new SealedReader(from, BackupKey.Read(header, secret));
            await Unzip(opened, to, cancellationToken);
        }
        else if (header.AsSpan(0, there).StartsWith(GzipMark))
        {
            from.Position = 0;
            await Unzip(from, to, cancellationToken);
        }
        else
        {
            throw new InvalidDataException("it is no backup of ShopBot");
        }
    }

    /// <summary>To the very end: only then all of it was found untouched.</summary>
    private static async Task Unzip(Stream from, FileStream to, CancellationToken cancellationToken)
    {
        await using var zip = new GZipStream(from, CompressionMode.Decompress, leaveOpen: true);
        await zip.CopyToAsync(to, cancellationToken);
        if (await from.ReadAsync(new byte[1], cancellationToken) > 0)
        {
            throw new InvalidDataException("something was added to its end");
        }
    }

    /// <summary>A file that only its owner may read: it holds all customers.</summary>
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
