using System.Text.Json;

namespace Telegram.Bot.Serialization;

internal sealed class InputFileConverter : JsonConverter<InputFile>
{
    public override bool CanConvert(Type typeToConvert) => typeof(InputFile).IsAssignableFrom(typeToConvert);

    public override InputFile? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InputFile.FromString(reader.GetString() ?? throw new JsonException("A file is an id or an address."));

    public override void Write(Utf8JsonWriter writer, InputFile value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value switch
        {
            InputFileId file => file.Id,
            InputFileUrl file => file.Url.ToString(),
            InputFileStream file => Attachments.Add(file),
            _ => throw new JsonException($"Cannot send a {value.GetType().Name}: use a file id, an address or a stream."),
        });
}
