using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>What a message carries besides text.</summary>
public abstract record MessageMedia
{
    /// <summary>True where the text of the message is this medium's caption.</summary>
    internal virtual bool HasCaption => false;

    /// <summary>The uploaded bytes behind it, if any.</summary>
    internal virtual StoredFile? Source => null;

    /// <summary>Writes the fields of Message that stand for it.</summary>
    internal abstract void Write(Utf8JsonWriter writer);
}

/// <summary>A picture; sizes in pixels.</summary>
public sealed record PhotoMedia(StoredFile File, int Width, int Height) : MessageMedia
{
    // The longer side of the smaller copy that Telegram offers next to the picture itself.
    private const int ThumbnailSide = 320;

    internal override bool HasCaption => true;

    internal override StoredFile Source => File;

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("photo");
        var longer = Math.Max(Width, Height);
        if (longer > ThumbnailSide)
            WriteSize(writer, Math.Max(1, Width * ThumbnailSide / longer), Math.Max(1, Height * ThumbnailSide / longer), "s");
        WriteSize(writer, Width, Height, "");
        writer.WriteEndArray();
    }

    private void WriteSize(Utf8JsonWriter writer, int width, int height, string suffix)
    {
        writer.WriteStartObject();
        writer.WriteString("file_id", File.Id);
        writer.WriteString("file_unique_id", File.UniqueId + suffix);
        writer.WriteNumber("file_size", File.Bytes.Length);
        writer.WriteNumber("width", width);
        writer.WriteNumber("height", height);
        writer.WriteEndObject();
    }
}

/// <param name="Kind">document, audio, video, voice or animation: the field of Message.</param>
public sealed record FileMedia(string Kind, StoredFile File, int DurationSeconds = 0, string? Title = null) : MessageMedia
{
    internal override bool HasCaption => true;

    internal override StoredFile Source => File;

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Kind);
        writer.WriteString("file_id", File.Id);
        writer.WriteString("file_unique_id", File.UniqueId);
        writer.WriteNumber("file_size", File.Bytes.Length);
        if (Kind != "voice")
            writer.WriteString("file_name", File.Name);
        writer.WriteString("mime_type", File.ContentType);
        if (Kind != "document")
            writer.WriteNumber("duration", DurationSeconds);
        if (Kind is "video" or "animation")
        {
            writer.WriteNumber("width", 640);
            writer.WriteNumber("height", 360);
        }

        writer.Optional("title", Title);
        writer.WriteEndObject();
    }
}

/// <summary>Degrees, WGS 84. A venue has a title and an address.</summary>
public sealed record LocationMedia(double Latitude, double Longitude, string? Title = null, string? Address = null) : MessageMedia
{
    internal override void Write(Utf8JsonWriter writer)
    {
        if (Title is not null)
        {
            writer.WriteStartObject("venue");
            WriteLocation(writer);
            writer.WriteString("title", Title);
            writer.WriteString("address", Address ?? "");
            writer.WriteEndObject();
        }

        WriteLocation(writer);
    }

    private void WriteLocation(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("location");
        writer.WriteNumber("latitude", Latitude);
        writer.WriteNumber("longitude", Longitude);
        writer.WriteEndObject();
    }
}

/// <param name="UserId">Whose card it is; null for somebody without Telegram.</param>
public sealed record ContactMedia(string Phone, string FirstName, string? LastName, long? UserId) : MessageMedia
{
    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("contact");
        writer.WriteString("phone_number", Phone);
        writer.WriteString("first_name", FirstName);
        writer.Optional("last_name", LastName);
        writer.Optional("user_id", UserId);
        writer.WriteEndObject();
    }
}

public sealed record DiceMedia(string Emoji, int Value) : MessageMedia
{
    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("dice");
        writer.WriteString("emoji", Emoji);
        writer.WriteNumber("value", Value);
        writer.WriteEndObject();
    }
}
