using System.Buffers.Binary;

namespace ShopBot.Bot.Tests.Simulator;

internal static class Pictures
{
    /// <summary>The head of a PNG: all that says how large it is.</summary>
    public static byte[] Png(int width, int height)
    {
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(20), height);
        return head;
    }
}
