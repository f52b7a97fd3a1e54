using System.Buffers.Binary;

namespace ShopBot.Simulator;

/// <summary>Reads the size from the header of a PNG or JPEG.</summary>
internal static class ImageSize
{
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <returns>Pixels, or null when the bytes are neither a PNG nor a JPEG.</returns>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Png) ? ReadPng(bytes) : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? ReadJpeg(bytes) : null;

    public static string ContentType(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Png) ? "image/png" : "image/jpeg";

    private static (int, int)? ReadPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24 ? null : Sane(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static (int, int)? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        // Segments follow one another: marker, length, content. The frame header (SOF) carries the size.
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Sane(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static (int, int)? Sane(int width, int height) => width > 0 && height > 0 ? (width, height) : null;
}
