using System.Globalization;

namespace Telegram.Bot.Serialization;

/// <summary>
/// The streams met while a request is being written: the converter leaves <c>attach://0</c>, <c>attach://1</c> ... in the JSON
/// and the streams here. Writing is synchronous, so one list per thread is enough.
/// </summary>
internal sealed class Attachments : IDisposable
{
    [ThreadStatic]
    private static Attachments? _s_current;

    private readonly List<InputFileStream> _files = [];

    public IReadOnlyList<InputFileStream> Files => _files;

    public static Attachments Collect() => _s_current = new Attachments();

    public static string Add(InputFileStream file)
    {
        var current = _s_current
            ?? throw new InvalidOperationException("A file stream can only be sent by a request that carries files: use SendPhoto or SendDocument.");
        current._files.Add(file);
        return $"attach://{Name(current._files.Count - 1)}";
    }

    public static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _s_current = null;
}
