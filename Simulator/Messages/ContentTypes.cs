using Microsoft.AspNetCore.StaticFiles;

namespace ShopBot.Simulator;

/// <summary>What a file is: by its first bytes where they tell, otherwise by its name.</summary>
internal static class ContentTypes
{
    public const string Unknown = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider ByName = new(
        new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings, StringComparer.OrdinalIgnoreCase)
        {
            [".ogg"] = "audio/ogg",
            [".vcf"] = "text/vcard",
            [".yaml"] = "application/yaml",
            [".yml"] = "application/yaml",
        });

    public static string Of(string name, ReadOnlySpan<byte> bytes) =>
        Safe(bytes) is var known && known != Unknown ? known : ByName.TryGetContentType(name, out var type) ? type : Unknown;

    /// <summary>Pictures and sounds, which a browser may show; anything else is data, whatever its sender called it.</summary>
    public static string Safe(ReadOnlySpan<byte> bytes) =>
        ImageSize.Read(bytes) is not null ? ImageSize.ContentType(bytes)
        : bytes.StartsWith("OggS"u8) ? "audio/ogg"
        : bytes.StartsWith("ID3"u8) || bytes is [0xFF, 0xFB or 0xF3 or 0xF2, ..] ? "audio/mpeg"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WAVE"u8) ? "audio/wav"
        : bytes.Length > 12 && bytes[4..].StartsWith("ftypM4A"u8) ? "audio/mp4"
        : Unknown;
}
