namespace ShopBot.Bot.Catalog;

/// <summary>Reads the name of a picture and looks at the file: what Telegram would refuse later is refused now.</summary>
internal static class PictureReader
{
    /// <summary>10 MB, Telegram's limit for a photo.</summary>
    public const int MaxBytes = 10_000_000;

    private static readonly byte[][] Signatures = [[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF]];

    public static string? Picture(this Value value)
    {
        if (value.Text("margherita.png") is not { } name)
        {
            return null;
        }

        if (value.Reading.Folder is null)
        {
            return name;
        }

        if (WhyNot(value.Reading.Folder, name) is { } remedy)
        {
            value.Wrong(remedy);
            return null;
        }

        return name;
    }

    /// <summary>Null when a picture of that name can be shown, otherwise what to do.</summary>
    /// <param name="from">The folder of the shop file.</param>
    public static string? WhyNot(string from, string name)
    {
        var folder = Path.GetFullPath(from);
        var path = Path.GetFullPath(name.Replace('\0', ' '), folder);
        if (!path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return "outside the folder of the shop file: move the picture beside it";
        }

        try
        {
            return WhyNot(new FileInfo(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({error.Message}): let the user that runs the bot read it";
        }
    }

    private static string? WhyNot(FileInfo file)
    {
        if (!file.Exists)
        {
            return "no such file: write a name relative to the folder of the shop file, or delete the line";
        }

        if (file.Length > MaxBytes)
        {
            return $"more than {MaxBytes / 1_000_000} MB: save it smaller; 1280 pixels wide is enough";
        }

        var head = new byte[8];
        using var stream = file.OpenRead();
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Signatures.Any(signature => head.AsSpan(0, read).StartsWith(signature)) ? null : "neither PNG nor JPEG: save it as one of them";
    }
}
