namespace Telegram.Bot.Types;

/// <summary>A file on Telegram by its id (costs nothing), on the web by its address, or here as a stream (uploaded).</summary>
[JsonConverter(typeof(InputFileConverter))]
public abstract class InputFile
{
    public abstract FileType FileType { get; }

    public static InputFile FromString(string urlOrFileId) =>
        Uri.TryCreate(urlOrFileId, UriKind.Absolute, out var url) ? FromUri(url) : FromFileId(urlOrFileId);

    /// <summary>Without a name a <see cref="FileStream"/> is sent under its own, any other stream as "file".</summary>
    public static InputFileStream FromStream(Stream stream, string? fileName = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new InputFileStream(stream, fileName ?? Path.GetFileName((stream as FileStream)?.Name));
    }

    public static InputFileUrl FromUri(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new InputFileUrl(url);
    }

    public static InputFileUrl FromUri(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new InputFileUrl(url);
    }

    public static InputFileId FromFileId(string fileId)
    {
        ArgumentNullException.ThrowIfNull(fileId);
        return new InputFileId(fileId);
    }

    public static implicit operator InputFile(Stream stream) => FromStream(stream);

    [return: NotNullIfNotNull(nameof(urlOrFileId))]
    public static implicit operator InputFile?(string? urlOrFileId) => urlOrFileId is null ? null : FromString(urlOrFileId);

    public static implicit operator InputFile(FileBase file) => FromFileId(file.FileId);
}
