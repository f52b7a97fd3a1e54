using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ShopBot.Bot.Backup;

/// <summary>
/// Encrypts what is written to it, in chunks of AES-256-GCM. A chunk's nonce is its number and whether it is the last, so none can be changed,
/// left out, moved or cut off unseen. The header is authenticated with every chunk.
/// </summary>
internal sealed class SealedWriter : Stream
{
    public const int ChunkBytes = 64 * 1024;
    public const int TagBytes = 16;

    private readonly Stream _to;
    private readonly BackupKey _key;
    private readonly AesGcm _aes;
    private readonly byte[] _open = new byte[ChunkBytes];
    private readonly byte[] _sealed = new byte[ChunkBytes + TagBytes];
    private int _filled;
    private long _number;
    private bool _isClosed;

    /// <param name="to">Stays open.</param>
    public SealedWriter(Stream to, BackupKey key)
    {
        (_to, _key, _aes) = (to, key, new AesGcm(key.Key, TagBytes));
        to.Write(key.Header);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>12 bytes: 3 zeros, the chunk's number, 1 for the last chunk.</summary>
    public static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), number);
        nonce[11] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits for what comes, since it may be the last.
            if (_filled == ChunkBytes)
            {
                Seal(isLast: false);
            }

            var count = Math.Min(buffer.Length, ChunkBytes - _filled);
            buffer[..count].CopyTo(_open.AsSpan(_filled));
            _filled += count;
            buffer = buffer[count..];
        }
    }

    public override void Flush() => _to.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            Seal(isLast: true);
            _aes.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Seal(bool isLast)
    {
        var text = _sealed.AsSpan(0, _filled);
        _aes.Encrypt(Nonce(_number, isLast), _open.AsSpan(0, _filled), text, _sealed.AsSpan(_filled, TagBytes), _key.Header);
        _to.Write(_sealed, 0, _filled + TagBytes);
        (_number, _filled) = (_number + 1, 0);
    }
}
