using System.Net.Http.Headers;
using System.Text.Json;

namespace Telegram.Bot.Requests;

/// <summary>A request that may carry a file: JSON as long as the file is an id or an address, multipart when it is a stream.</summary>
public abstract class FileRequestBase<TResponse>(string methodName) : RequestBase<TResponse>(methodName)
{
    public override HttpContent? ToHttpContent()
    {
        using var attachments = Attachments.Collect();
        var json = ToUtf8();
        return attachments.Files.Count == 0 ? Json(json) : Multipart(json, attachments.Files);
    }

    private static MultipartFormDataContent Multipart(byte[] json, IReadOnlyList<InputFileStream> files)
    {
        var form = new MultipartFormDataContent();
        using (var document = JsonDocument.Parse(json))
        {
            foreach (var field in document.RootElement.EnumerateObject())
                form.Add(new StringContent(field.Value.ToString()), field.Name);
        }

        for (var i = 0; i < files.Count; i++)
            form.Add(Part(files[i], i));
        return form;
    }

    private static StreamContent Part(InputFileStream file, int index)
    {
        var part = new StreamContent(file.Content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // The name as plain UTF-8, which Bot API servers read; filename* and encoded words they do not. Quotes and line breaks would end it.
        var name = (file.FileName ?? "file").Replace('"', '\'').Replace('\r', ' ').Replace('\n', ' ');
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{Attachments.Name(index)}\"; filename=\"{AsLatin1(name)}\"");
        return part;
    }

    /// <summary>HTTP headers are written as Latin-1, byte by byte: this makes those bytes the UTF-8 of the name.</summary>
    private static string AsLatin1(string name) =>
        System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(name));
}
