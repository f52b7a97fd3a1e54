using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>Writes JSON into bytes through a buffer that each thread keeps.</summary>
internal static class JsonBytes
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The bytes go out as application/json, never into a page, so Cyrillic and quotes need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        // Taken while in use, so that a writer inside a writer gets its own.
        var own = _buffer ?? new ArrayBufferWriter<byte>(1024);
        _buffer = null;
        own.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(own, Options))
            write(writer);
        var bytes = own.WrittenSpan.ToArray();
        _buffer = own;
        return bytes;
    }
}
