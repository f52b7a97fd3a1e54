using System.Buffers.Binary;
using System.IO.Compression;
using FluentAssertions;

namespace ShopBot.Bot.Tests.Codes;

/// <summary>Reads a grey picture of one bit a pixel, as the PNG specification describes it: true is black.</summary>
internal static class Png
{
    public static bool[][] Read(byte[] file)
    {
        var (width, height, packed) = (0, 0, new MemoryStream());
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    (content[8], content[9]).Should().Be(((byte)1, (byte)0), "it is read as one grey bit a pixel");
                    break;
                case "IDAT":
                    packed.Write(content);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        return [.. Enumerable.Range(0, height).Select(_ =>
        {
            var line = new byte[1 + ((width + 7) / 8)];
            lines.ReadExactly(line);
            line[0].Should().Be(0, "no line is filtered");
            return Enumerable.Range(0, width).Select(x => (line[1 + (x / 8)] & (0x80 >> (x % 8))) == 0).ToArray();
        })];
    }
}
