namespace ShopBot.Bot.Files;

/// <summary>A file that can be sent.</summary>
/// <param name="Content">At its beginning; its length is known.</param>
public sealed record ReadyFile(string Name, Stream Content) : IAsyncDisposable
{
    /// <summary>Writes into a file that nobody else may read and that is gone once it is closed: it may be large, and it is about people.</summary>
    public static async Task<ReadyFile> Write(string name, Func<Stream, Task> write)
    {
        var file = Temporary();
        try
        {
            await write(file);
            await file.FlushAsync();
            file.Position = 0;
            return new(name, file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static FileStream Temporary()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"shopbot-{Path.GetRandomFileName()}"), options);
    }
}
