namespace Telegram.Bot.Types;

[JsonConverter(typeof(InputFileConverter))]
public class InputFileId : InputFile
{
    public InputFileId()
    {
    }

    [SetsRequiredMembers]
    public InputFileId(string id) => Id = id;

    public override FileType FileType => FileType.Id;

    public required string Id { get; set; }

    [return: NotNullIfNotNull(nameof(fileId))]
    public static implicit operator InputFileId?(string? fileId) => fileId is null ? null : new InputFileId(fileId);

    public override string ToString() => Id;
}

[JsonConverter(typeof(InputFileConverter))]
public class InputFileUrl : InputFile
{
    public InputFileUrl()
    {
    }

    [SetsRequiredMembers]
    public InputFileUrl(string url) => Url = new Uri(url);

    [SetsRequiredMembers]
    public InputFileUrl(Uri uri) => Url = uri;

    public override FileType FileType => FileType.Url;

    public required Uri Url { get; set; }

    public static implicit operator InputFileUrl(string url) => new(url);

    public override string ToString() => Url.ToString();
}

/// <summary>Closed with the request that sent it.</summary>
[JsonConverter(typeof(InputFileConverter))]
public class InputFileStream : InputFile
{
    public InputFileStream()
    {
    }

    [SetsRequiredMembers]
    public InputFileStream(Stream content, string? fileName = default) => (Content, FileName) = (content, fileName);

    public override FileType FileType => FileType.Stream;

    public required Stream Content { get; set; }

    public string? FileName { get; }

    public static implicit operator InputFileStream(Stream stream) => new(stream);

    public override string ToString() => $"stream://{(Content is FileStream file ? Path.GetFileName(file.Name) : "0")}";
}
